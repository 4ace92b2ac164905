import {expect, it} from "vitest";
import {partitionBytes, partitionFile, toColumns, type Partition} from "../../loaders/site/partitions.ts";
import type {FileResult} from "../../loaders/reportRows.ts";

const empty: FileResult = {report: null, sections: [], sentences: [], observations: [], problems: []};

it("holds a report under its id", () => {
  const report = {report: "a-2022-work_report"} as FileResult["report"];
  const made = JSON.parse(new TextDecoder().decode(partitionBytes({...empty, report}))) as Partition;
  expect(made.report?.report).toBe("a-2022-work_report");
  expect(partitionFile("a-2022-work_report")).toBe("reports/a-2022-work_report.json");
});

it("keeps a report whose id looks like a path in a file of its own", () => {
  expect(partitionFile("../meta")).toBe("reports/..%2Fmeta.json");
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
