import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, expect, test} from "vitest";
import {writeOutput} from "../../loaders/commands/output.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "zhibiao-output-"));
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

test("writeOutput(chunks, file) writes text and bytes one after another", async () => {
  const file = join(folder, "out");
  await writeOutput(
    (async function* () {
      yield "目标";
      yield new Uint8Array([10]);
    })(),
    file
  );
  expect(readFileSync(file, "utf8")).toBe("目标\n");
});

test("writeOutput(chunks, file) leaves the file of before when the chunks fail, and nothing beside it", async () => {
  const file = join(folder, "out");
  writeFileSync(file, "before");
  const failing = (async function* () {
    yield "half";
    throw new Error("no more");
  })();
  await expect(writeOutput(failing, file)).rejects.toThrow("no more");
  expect([readFileSync(file, "utf8"), readdirSync(folder)]).toEqual(["before", ["out"]]);
});

test("writeOutput(chunks, file) asks for no chunk before the file can be written", async () => {
  let asked = false;
  const chunks = (async function* () {
    asked = true;
    yield "";
  })();
  await expect(writeOutput(chunks, join(folder, "none", "out"))).rejects.toThrow("there is no folder");
  expect(asked).toBe(false);
});
