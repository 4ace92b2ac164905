import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, expect, test} from "vitest";
import {nextOf, recoverFolder, replaceFolder} from "../../loaders/site/replaceFolder.ts";

let place: string, folder: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), "zhibiao-replace-"));
  folder = join(place, "dist");
});
afterEach(() => rmSync(place, {recursive: true, force: true}));

function write(path: string, text: string): void {
  mkdirSync(path, {recursive: true});
  writeFileSync(join(path, "index.html"), text);
}
const shown = () => readFileSync(join(folder, "index.html"), "utf8");

test("replaceFolder(folder) shows the new folder and leaves nothing else", () => {
  for (const text of ["first", "second"]) {
    write(nextOf(folder), text);
    replaceFolder(folder);
    expect(shown()).toBe(text);
    expect(readdirSync(place)).toEqual(["dist"]);
  }
});

test("recoverFolder(folder) keeps the old folder whole where a run was killed before the end", () => {
  write(folder, "old");
  write(nextOf(folder), "half of the n");
  recoverFolder(folder);
  expect(shown()).toBe("old");
  expect(readdirSync(place)).toEqual(["dist"]);
});

test("recoverFolder(folder) brings the old folder back where a run was killed between the renames", () => {
  write(folder, "old");
  write(nextOf(folder), "new");
  renameSync(folder, `${folder}.old`);
  recoverFolder(folder);
  expect(shown()).toBe("old");
  expect(readdirSync(place)).toEqual(["dist"]);
});

test("recoverFolder(folder) does nothing where there is nothing", () => {
  recoverFolder(folder);
  expect(existsSync(folder)).toBe(false);
});
