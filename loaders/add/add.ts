import {mkdir, rename, rm, writeFile} from "node:fs/promises";
import {join, resolve} from "node:path";
import {stringify} from "yaml";
import type {Rebuilt} from "../rebuild/rebuild.ts";
import type {ReportRow} from "../reportRows.ts";
import type {Candidate, Given} from "./candidates.ts";
import {missingOf, type MissingField} from "./missing.ts";
import {isSameText} from "./sameText.ts";

/** What a person is asked; a script has answers of its own. */
export interface Asker {
  /** More of what a report is, where its text does not say it; null leaves the report out. */
  missing(candidate: Candidate, fields: readonly MissingField[]): Promise<Given | null>;
  /** What becomes of another version of a report that is there. */
  version(candidate: Candidate, existing: Existing): Promise<"replace" | "keep_both" | "skip">;
  /** Whether all of this is to be copied. */
  confirm(additions: readonly Addition[]): Promise<boolean>;
}

/** A report of the same id that is in the corpus, or comes with the same command. */
export interface Existing {
  report: ReportRow;
  /** Where its file is; for one that has just come, where it came from. */
  source_file: string;
}

/** A report to copy, under its id. */
export interface Addition {
  candidate: Candidate;
  report: string;
  /** What it replaces, file by file. */
  replaces: string | null;
}

/** A document that is not copied, and why. */
export interface LeftOut {
  name: string;
  reason: "duplicate" | "other_version" | "unrecognised";
  /** The file that has it already. */
  existing: string | null;
}

/** Decides for each document whether it is copied, and asks where a person must decide. */
export async function plan(
  candidates: readonly Candidate[],
  corpus: Pick<Rebuilt, "load">,
  ask: Asker
): Promise<{additions: Addition[]; leftOut: LeftOut[]}> {
  const additions: Addition[] = [];
  const leftOut: LeftOut[] = [];
  for (const first of candidates) {
    const candidate = await completed(first, ask);
    const report = candidate?.result.report ?? null;
    if (candidate === null || report === null) {
      leftOut.push({name: first.name, reason: "unrecognised", existing: null});
      continue;
    }
    const existing = await corpus.load(report.report);
    const arrived = additions.find((addition) => addition.report === report.report)?.candidate;
    const same = [existing, arrived?.result].find((other) => other && isSameText(other, candidate.result));
    if (same !== undefined) {
      leftOut.push({name: candidate.name, reason: "duplicate", existing: same.report!.source_file});
      continue;
    }
    // A digest makes room for its report by itself.
    const rival = arrived?.result.report ?? (existing?.report?.digest ? null : existing?.report);
    if (!rival) {
      additions.push({candidate, report: report.report, replaces: null});
      continue;
    }
    const choice = await ask.version(candidate, {report: rival, source_file: rival.source_file});
    if (choice === "skip") {
      leftOut.push({name: candidate.name, reason: "other_version", existing: rival.source_file});
    } else if (choice === "replace") {
      const index = additions.findIndex((addition) => addition.report === report.report);
      if (index >= 0) additions.splice(index, 1);
      additions.push({candidate, report: report.report, replaces: index >= 0 ? null : rival.source_file});
    } else {
      const id = await freeId(report.report, corpus, additions);
      additions.push({candidate: await candidate.readWith({report: id}), report: id, replaces: null});
    }
  }
  return {additions, leftOut};
}

/** A candidate that lacks nothing, asked for as often as the answers leave something open; null where it is left out. */
async function completed(candidate: Candidate, ask: Asker): Promise<Candidate | null> {
  let whole = candidate;
  for (;;) {
    const missing = missingOf(whole.result);
    if (missing.length === 0) return whole;
    const given = await ask.missing(whole, missing);
    if (given === null) return null;
    whole = await whole.readWith(given);
  }
}

async function freeId(
  id: string,
  corpus: Pick<Rebuilt, "load">,
  additions: readonly Addition[]
): Promise<string> {
  for (let n = 2; ; n++) {
    const next = `${id}-${n}`;
    if (!additions.some(({report}) => report === next) && !(await corpus.load(next))) return next;
  }
}

/**
 * Copies reports into a folder under their ids, with a NAME.yml beside each of which more is known than its text
 * says. A file that another replaces is deleted after the other is there.
 */
export async function copyReports(additions: readonly Addition[], folder: string): Promise<string[]> {
  await mkdir(folder, {recursive: true});
  const copies: string[] = [];
  for (const {candidate, report, replaces} of additions) {
    const stem = join(folder, report.replace(/[^\p{L}\p{N}._-]+/gu, "-"));
    const file = `${stem}.${candidate.extension}`;
    if (Object.keys(candidate.given).length > 0) await writeWhole(`${stem}.yml`, stringify(candidate.given));
    await writeWhole(file, candidate.bytes);
    if (replaces !== null) await removeReplaced(replaces, file, candidate.given);
    copies.push(file);
  }
  return copies;
}

async function removeReplaced(old: string, file: string, given: Given): Promise<void> {
  const sidecarOf = (path: string): string => path.replace(/\.[^.]*$/, ".yml");
  if (resolve(old) !== resolve(file)) await rm(old, {force: true});
  if (resolve(sidecarOf(old)) !== resolve(sidecarOf(file)) || Object.keys(given).length === 0) {
    await rm(sidecarOf(old), {force: true});
  }
}

/** Written beside and renamed: a watching build never reads half a report. */
async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  await writeFile(`${file}.tmp`, content);
  await rename(`${file}.tmp`, file);
}
