import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {readLabels} from "../../loaders/quality/labels.ts";
import {label} from "./made.ts";

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "zhibiao-labels-"))));
afterEach(() => rmSync(folder, {recursive: true, force: true}));

describe("readLabels(folder)", () => {
  it("reads what each report says and what of it is no claim", async () => {
    const other = {context: "第3号", number: "3号", verdict: "not_claim"};
    writeFileSync(join(folder, "b.jsonl"), `${JSON.stringify(label())}\n\n`);
    writeFileSync(join(folder, "b.rest.jsonl"), JSON.stringify(other));
    writeFileSync(join(folder, "a.jsonl"), "");
    expect(await readLabels(folder)).toEqual([
      {stem: "a", labels: [], others: []},
      {stem: "b", labels: [label()], others: [other]}
    ]);
  });

  it("throws where there are none", async () => {
    await expect(readLabels(folder)).rejects.toThrow("no labels");
  });
});
