import {expect, test} from "vitest";
import {longestPhrase, panelOf, withPanel, type PanelResult} from "../../loaders/panel/panel.ts";
import {readReport} from "../../loaders/report.ts";
import type {ReportRows} from "../../loaders/reportRows.ts";
import {dictionary, fileResult, panelObservation, panelReport} from "./made.ts";

const long = "很长".repeat(longestPhrase);

async function* stream<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}
async function collect(results: AsyncIterable<ReportRows>): Promise<ReportRows[]> {
  const all: ReportRows[] = [];
  for await (const result of results) all.push(result);
  return all;
}

test("panelOf(results) takes the facts that have an indicator, sorted by report and position", async () => {
  const {panel} = await panelOf(
    [
      fileResult({report: "b", source_file: "b"}, [
        {start: 9, as_stated: "9%"},
        {indicator: null},
        {start: 3}
      ]),
      fileResult({report: "a", source_file: "a"}, [{as_stated: "7%"}])
    ],
    dictionary,
    "1.2"
  );
  expect(panel.reports.map(({report}) => report)).toEqual(["a", "b"]);
  expect(panel.observations.map(({report, start}) => [report, start])).toEqual([
    ["a", 0],
    ["b", 3],
    ["b", 9]
  ]);
  expect(panel.observations[0]!.reader_version).toBe("1.2");
});

test("panelOf(results) keeps no sentence: neither its words nor its number, and no phrase as long as one", async () => {
  const {panel} = await panelOf(
    [
      fileResult({}, [
        {metric: long, scope: long, basis: long, relative_to: long, tier_group: long},
        {as_stated: long}
      ])
    ],
    dictionary,
    "1"
  );
  expect(panel.observations).toHaveLength(1);
  expect(panel.observations[0]).toMatchObject({
    metric: "地区生产总值",
    scope: null,
    basis: null,
    relative_to: null,
    tier_group: null
  });
  expect(Object.keys(panel.observations[0]!)).not.toContain("sentence");
  expect(Object.keys(panel.reports[0]!)).not.toContain("source_file");
});

test("panelOf(results) numbers the statements that one number makes", async () => {
  const {panel} = await panelOf(
    [
      fileResult({report: "a"}, [
        {observation: "a@5.2", start: 5},
        {observation: "a@5", start: 5}
      ])
    ],
    dictionary,
    "1"
  );
  expect(panel.observations.map(({ordinal}) => ordinal)).toEqual([1, 2]);
});

const figures = Array.from({length: 20}, (_, n) => ({as_stated: `${n}%`, value: n}));

test("panelOf(results) holds one of two files with the same figures, also where their ids differ", async () => {
  const {panel, leftOut} = await panelOf(
    [
      fileResult({report: "a", source_file: "a.txt"}, figures),
      fileResult({report: "a", source_file: "copy.txt"}, figures),
      fileResult({report: "z", source_file: "misnamed.txt"}, figures)
    ],
    dictionary,
    "1"
  );
  expect(panel.observations).toHaveLength(figures.length);
  expect(leftOut).toEqual([
    {source_file: "copy.txt", reason: "same_report", kept: "a.txt"},
    {source_file: "misnamed.txt", reason: "same_report", kept: "a.txt"}
  ]);
});

test.each([[["autumn", "january"]], [["january", "autumn"]]])(
  "panelOf(results) holds the report of January where a new government reports in autumn too (%s)",
  async (order) => {
    const files = {
      january: fileResult({report: "a", source_file: "january", delivered: "2022-01-09"}, [{value: 1}]),
      autumn: fileResult({report: "a", source_file: "autumn", delivered: "2022-10-26"}, [{value: 2}, {}])
    };
    const {panel, leftOut} = await panelOf(
      order.map((name) => files[name as keyof typeof files]),
      dictionary,
      "1"
    );
    expect(panel.observations.map(({value}) => value)).toEqual([1]);
    expect(leftOut).toEqual([{source_file: "autumn", reason: "other_version", kept: "january"}]);
  }
);

test("panelOf(results) names the files whose place or year is unknown, and those that were not read", async () => {
  const problem = {severity: "error", code: "", message: "", remedy: "", start: null, report: null} as const;
  const {panel, leftOut} = await panelOf(
    [
      fileResult({ref_area: null, source_file: "where"}),
      fileResult({year: null, source_file: "when"}),
      {
        report: null,
        sections: [],
        sentences: [],
        observations: [],
        problems: [{...problem, source_file: "lost"}]
      }
    ],
    dictionary,
    "1"
  );
  expect(panel.reports).toEqual([]);
  expect(leftOut.map(({source_file, reason}) => [source_file, reason])).toEqual([
    ["where", "no_place"],
    ["when", "no_year"],
    ["lost", "unreadable"]
  ]);
});

test("withPanel(results, panel) adds the panel's reports that were not read, without sentences", async () => {
  const read = fileResult({report: "a"});
  const panel = {
    reports: [panelReport({report: "a"}), panelReport({report: "b"})],
    observations: [
      panelObservation({report: "a", value: 1}),
      panelObservation({report: "b", value: 2, unit: "亿元", start: 7, ordinal: 2})
    ],
    assessments: null
  };
  const [first, second, ...rest] = await collect(withPanel(stream([read]), panel, dictionary));
  expect(first).toBe(read);
  expect(rest).toEqual([]);
  expect(second!.report).toMatchObject({report: "b", place: "包头市", panel: true, observations: 1});
  expect(second!.observations).toEqual([
    expect.objectContaining({
      observation: "b@7.2",
      value: 2,
      value_scaled: 2e8,
      base_unit: "元",
      sentence: null,
      confidence: null
    })
  ]);
  expect(second!.observations[0]).not.toHaveProperty("ordinal");
});

test("withPanel(results, panel) leaves out an indicator that the dictionary has given up", async () => {
  const panel = {
    reports: [panelReport()],
    observations: [panelObservation({indicator: "gone"})],
    assessments: null
  };
  const [only] = await collect(withPanel(stream([]), panel, dictionary));
  expect(only!.observations).toEqual([]);
});

test("panelOf(results) keeps what a report says of its targets, without a word that names no indicator", async () => {
  const text = [
    "包头市政府工作报告",
    "一、2021年工作回顾",
    "地区生产总值增长6.8%，低于预期目标0.2个百分点。部分指标未达到预期目标。林荫大道建设任务未完成。",
    "9项主要指标中3项未达到预期目标。"
  ].join("\n");
  const hints = {place: "包头市", year: 2022, kind: "work_report", source_file: "a.txt"} as const;
  const read = readReport(text, hints, dictionary);
  const {panel} = await panelOf([read], dictionary, "1");
  expect(panel.assessments).toMatchObject([
    {
      form: "distance",
      verdict: "declared_missed",
      indicator: "gdp",
      observation: expect.any(String) as string
    },
    {form: "missed", verdict: "declared_missed", metric: "", indicator: null},
    {form: "count", n: 3, of: 9}
  ]);
  const [row] = await collect(withPanel(stream([]), panel, dictionary));
  expect((row as PanelResult).assessments).toMatchObject([
    {report: row!.report!.report, ref_area: "150200", sentence: null},
    {},
    {}
  ]);
});

test("withPanel(results, null) is what was read", async () => {
  const read = fileResult({});
  expect(await collect(withPanel(stream([read]), null, dictionary))).toEqual([read]);
});
