import {expect, it} from "vitest";
import {toColumns, withPartitions, type Partition} from "../../loaders/site/partitions.ts";
import type {FileResult} from "../../loaders/reportRows.ts";

const empty: FileResult = {report: null, sections: [], sentences: [], observations: [], problems: []};

async function* results(ids: (string | null)[]): AsyncGenerator<FileResult> {
  for (const report of ids)
    yield {...empty, report: report === null ? null : ({report} as FileResult["report"])};
}

async function collected(ids: (string | null)[]): Promise<{files: Map<string, Uint8Array>; seen: number}> {
  let seen = 0;
  const files = await withPartitions(results(ids), async (passed) => {
    for await (const result of passed) seen += Number(result !== undefined);
    return new Map([["reports.parquet", new Uint8Array()]]);
  });
  return {files, seen};
}

it("adds one file for each report and passes every result on", async () => {
  const {files, seen} = await collected(["a-2022-work_report", null, "b-2023-plan_report"]);
  expect([...files.keys()]).toEqual([
    "reports.parquet",
    "reports/a-2022-work_report.json",
    "reports/b-2023-plan_report.json"
  ]);
  expect(seen).toBe(3);
  const {report} = JSON.parse(
    new TextDecoder().decode(files.get("reports/a-2022-work_report.json"))
  ) as Partition;
  expect(report?.report).toBe("a-2022-work_report");
});

it("keeps a report whose id looks like a path in a file of its own", async () => {
  const {files} = await collected(["../meta"]);
  expect([...files.keys()]).toEqual(["reports.parquet", "reports/..%2Fmeta.json"]);
});

it("writes the names of columns once, and null for what a row leaves out", () => {
  expect(toColumns([{a: 1, b: null}, {a: 2}])).toEqual({
    columns: ["a", "b"],
    rows: [
      [1, null],
      [2, null]
    ]
  });
  expect(toColumns([])).toEqual({columns: [], rows: []});
});
