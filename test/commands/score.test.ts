import {spawnSync} from "node:child_process";
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it, vi} from "vitest";
import {label} from "../quality/made.ts";

// Every case starts processes of its own.
vi.setConfig({testTimeout: 120_000});

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "zhibiao-score-test-"));
  const labels = [label({bound: "approx", quote: "地区生产总值增长8%左右"})];
  writeFileSync(join(folder, "baotou.jsonl"), labels.map((line) => JSON.stringify(line)).join("\n"));
  writeFileSync(
    join(folder, "baotou.md"),
    "---\nplace: 包头市\nkind: work_report\nyear: 2022\n---\n政府工作报告\n一、2022年主要目标\n地区生产总值增长8%左右。\n"
  );
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

/** A scorer that prints the totals it is given, whatever it is asked. */
function score(recall: number): {status: number | null; stderr: string; out: string} {
  const ones = ["precision", "tuple_f1", "headline_f1", "measure", "bound", "phase", "time_period", "metric"];
  const totals = {
    claims: 1,
    recall,
    words: null,
    indicator: 1,
    ...Object.fromEntries(ones.map((name) => [name, 1]))
  };
  const scorer = join(folder, "scorer.mjs");
  writeFileSync(scorer, `console.log(${JSON.stringify(JSON.stringify([totals]))})`);
  const out = join(folder, `${recall}.json`);
  const args = ["score", "--scorer", scorer, "--gold", folder, "--out", out, join(folder, "baotou.md")];
  const {status, stderr} = spawnSync(process.execPath, ["--import", "tsx", "loaders/cli.ts", ...args], {
    encoding: "utf8"
  });
  return {status, stderr, out};
}

describe("score --out", () => {
  it("writes the scores that the scorer confirms", () => {
    const {status, stderr, out} = score(1);
    expect(stderr).toContain("1 observation");
    expect(status).toBe(0);
    expect(JSON.parse(readFileSync(out, "utf8"))).toMatchObject({
      total: {tuple_f1: 1},
      reports: [{report: "150200-2022-work_report"}],
      rules: [{rule: "growth", n: 1, right: 1}]
    });
  });

  it("writes nothing where the scorer counts otherwise", () => {
    const {status, stderr, out} = score(0.5);
    expect(status).toBe(1);
    expect(stderr).toContain("recall: 1 here, 0.5 by the scorer");
    expect(existsSync(out)).toBe(false);
  });
});
