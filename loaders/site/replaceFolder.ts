import {existsSync, renameSync, rmSync} from "node:fs";

/** Where a folder is made before it takes the place of the old one. */
export const nextOf = (folder: string): string => `${folder}.next`;

const oldOf = (folder: string): string => `${folder}.old`;

/**
 * Puts the finished `nextOf(folder)` in the place of `folder`. Until then the old one stands whole; a run that is
 * killed between the two renames is repaired by `recoverFolder`.
 */
export function replaceFolder(folder: string): void {
  rmSync(oldOf(folder), {recursive: true, force: true});
  if (existsSync(folder)) renameSync(folder, oldOf(folder));
  renameSync(nextOf(folder), folder);
  rmSync(oldOf(folder), {recursive: true, force: true});
}

/** Clears away what a run left that did not end: the unfinished folder goes, the old one comes back. */
export function recoverFolder(folder: string): void {
  if (!existsSync(folder) && existsSync(oldOf(folder))) renameSync(oldOf(folder), folder);
  for (const left of [nextOf(folder), oldOf(folder)]) rmSync(left, {recursive: true, force: true});
}
