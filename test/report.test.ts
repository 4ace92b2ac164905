import {readdirSync, readFileSync} from "node:fs";
import {basename, join} from "node:path";
import {describe, expect, test} from "vitest";
import {readDictionary} from "../loaders/link/dictionaryFiles.ts";
import type {Observation} from "../loaders/link/observation.ts";
import {read} from "../loaders/read/read.ts";
import {readReport, type ReportResult} from "../loaders/report.ts";

const dictionary = await readDictionary("data");

async function readFile(path: string): Promise<{text: string; result: ReportResult}> {
  const {text, metadata, pages} = await read(readFileSync(path), basename(path));
  return {text, result: readReport(text, {...metadata, source_file: basename(path)}, dictionary, pages)};
}

const filesIn = (folder: string, ending: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending) && name !== "README.md")
    .map((name) => join(folder, name));

/** The indicators that fixtures name; a finer dictionary may hold more. */
const headline = new Set(
  [
    "gdp industrial_value_added fixed_asset_investment retail_sales budget_revenue urban_income rural_income",
    "household_income urban_new_jobs urban_unemployment cpi grain_output energy_intensity emissions_targets",
    "foreign_trade fdi inbound_capital good_air_days good_air_share urbanization rd_intensity tax_revenue",
    "industrial_investment new_market_entities new_above_scale_firms renewable_capacity forest_coverage",
    "green_factories signed_projects major_projects port_freight tourism_revenue tourist_visits"
  ].flatMap((line) => line.split(" "))
);
const unemployment = new Set(["registered_unemployment", "surveyed_unemployment"]);

function headlineOf(indicator: string | null): string {
  if (indicator === null) return "–";
  if (unemployment.has(indicator)) return "urban_unemployment";
  return headline.has(indicator) ? indicator : "–";
}

/** Whether the longer name says all that the shorter one says, in its order. */
function carries(longer: string, shorter: string): boolean {
  let at = -1;
  return Array.from(shorter).every((character) => (at = longer.indexOf(character, at + 1)) >= 0);
}

const valueOf = ({value, value_high}: Observation) =>
  value === null ? "–" : value_high === null ? String(value) : `${value}..${value_high}`;

function line(observation: Observation, expectedMetric: string | undefined): string {
  const {metric, measure, unit, bound, phase, time_period, indicator} = observation;
  const named = expectedMetric !== undefined && carries(metric, expectedMetric) ? expectedMetric : metric;
  const fields = [named, measure, valueOf(observation), unit || "–", bound, phase, time_period];
  return [...fields, headlineOf(indicator)].join(" | ");
}

describe("a whole report", () => {
  test.each(filesIn("test/fixtures/reports", ".md"))("%s", async (path) => {
    const expected = readFileSync(path.replace(/\.md$/, ".expected.txt"), "utf8")
      .split("\n")
      .filter((row) => row !== "" && !row.startsWith("#"));
    const {observations} = (await readFile(path)).result;
    // Lines are aligned by all but the metric, so that one missing observation does not disturb the names behind it.
    const left = [...expected];
    const found = observations.map((observation) => {
      const tail = line(observation, undefined).slice(observation.metric.length);
      const at = left.findIndex((row) => {
        const [name = ""] = row.split(" | ");
        return row.slice(name.length) === tail && carries(observation.metric, name);
      });
      return line(observation, at < 0 ? undefined : left.splice(at, 1)[0]?.split(" | ")[0]);
    });
    expect(found).toEqual(expected);
  });
});

const reports = [...filesIn("test/fixtures/reports", ".md"), ...filesIn("data/reports", ".md")];

describe.each(await Promise.all(reports.map(async (path) => ({path, ...(await readFile(path))}))))(
  "$path",
  ({path, text, result}) => {
    const {observations, sentences, sections, problems, report} = result;

    test("has observations", () => {
      expect(observations.length).toBeGreaterThan(5);
      expect(report?.observations).toBe(observations.length);
    });

    test("offsets give what is stated", () => {
      for (const {start, end, as_stated} of observations) expect(text.slice(start, end)).toBe(as_stated);
    });

    test("an observation stands inside its sentence, its sentence inside the text", () => {
      for (const observation of observations) {
        const sentence = sentences[observation.sentence]!;
        expect(observation.start).toBeGreaterThanOrEqual(sentence.start);
        expect(observation.end).toBeLessThanOrEqual(sentence.end);
        expect(sentence.text).toBe(text.slice(sentence.start, sentence.end));
        expect(sections.map(({section}) => section)).toContain(observation.section);
      }
    });

    test("ids are unique, and name report and place", () => {
      const ids = observations.map(({observation}) => observation);
      expect(new Set(ids).size).toBe(ids.length);
      for (const {observation, start} of observations)
        expect(observation).toMatch(new RegExp(`^${report?.report}@${start}(?:\\.\\d+)?$`));
    });

    test("no metric is empty, and no number is not a number", () => {
      for (const {metric, value, value_high} of observations) {
        expect(metric).not.toBe("");
        expect(value).not.toBeNaN();
        if (value_high !== null) expect(Math.abs(value_high)).toBeGreaterThan(Math.abs(value ?? NaN));
      }
    });

    test("a statement without a number speaks of an indicator", () => {
      for (const {value, indicator} of observations) if (value === null) expect(indicator).not.toBeNull();
    });

    test("problems name the file", () => {
      for (const {source_file} of problems) expect(source_file).toBe(basename(path));
    });
  }
);

describe("what a text does not say is a problem with a remedy", () => {
  const bare = readReport("地区生产总值增长8%。", {source_file: "notes/bare text.md"}, dictionary);

  test("place, year, kind and day", () => {
    expect(bare.problems.map(({code}) => code)).toEqual(
      expect.arrayContaining(["no_place", "no_year", "no_kind", "no_delivered"])
    );
    for (const {remedy, message, severity} of bare.problems) {
      expect(remedy).not.toBe("");
      expect(message).not.toBe("");
      expect(severity).toBe("warning");
    }
  });

  test("the file's name is the id then, and the figures are read all the same", () => {
    expect(bare.report?.report).toBe("notes-bare-text");
    expect(bare.observations.map(({metric, ref_area}) => [metric, ref_area])).toEqual([
      ["地区生产总值", null]
    ]);
  });

  test("a place that no one knows", () => {
    const {problems} = readReport("增长8%。", {source_file: "a.md", place: "乌有市", year: 2022}, dictionary);
    expect(problems.find(({code}) => code === "unknown_place")?.message).toContain("乌有市");
  });

  test("a text without a figure", () => {
    const {problems} = readReport("千方百计稳就业。", {source_file: "a.md"}, dictionary);
    expect(problems.map(({code}) => code)).toContain("no_observations");
  });

  test("a text without a target", () => {
    const {problems} = readReport(
      "地区生产总值增长8%。",
      {source_file: "a.md", year: 2022, kind: "work_report"},
      dictionary
    );
    expect(problems).toContainEqual(
      expect.objectContaining({code: "no_targets", severity: "warning", start: null})
    );
  });

  test("a part on the year's work in which no target was found, which is an error", () => {
    const text = "一、2021年工作回顾\n地区生产总值增长8%。\n二、2022年工作安排\n我们要继续努力。";
    const {problems} = readReport(text, {source_file: "a.md", year: 2022, kind: "work_report"}, dictionary);
    expect(problems).toContainEqual(
      expect.objectContaining({
        code: "no_targets",
        severity: "error",
        message: 'no target was found under "二、2022年工作安排"',
        start: text.indexOf("二、")
      })
    );
  });

  test("a sum that cannot be, which is an error where it stands", () => {
    const text = "三次产业结构调整为7.1:41.2:49.7。";
    const {problems} = readReport(text, {source_file: "a.md", year: 2022, kind: "work_report"}, dictionary);
    expect(problems).toContainEqual(
      expect.objectContaining({code: "failed_sum", severity: "error", start: text.indexOf("7.1")})
    );
  });
});

test("the id is place, year and kind unless the file says otherwise", () => {
  const hints = {source_file: "a.md", place: "包头市", year: 2022, kind: "work_report" as const};
  expect(readReport("增长8%。", hints, dictionary).report?.report).toBe("150200-2022-work_report");
  expect(readReport("增长8%。", {...hints, report: "mine"}, dictionary).report?.report).toBe("mine");
});

test("a sentence knows the page on which it begins, and none where the file has no pages", () => {
  const text = "地区生产总值增长8%。投资增长9%。\n出口增长3%。";
  const pages = [
    {page: 1, start: 0, end: 14},
    {page: 2, start: 14, end: text.length}
  ];
  const pagesOf = (given?: typeof pages) =>
    readReport(text, {source_file: "a.pdf"}, dictionary, given).sentences.map(({page}) => page);
  expect(pagesOf(pages)).toEqual([1, 1, 2]);
  expect(pagesOf()).toEqual([null, null, null]);
});

test("rows of a table of indicators become observations, each with its cell as evidence", () => {
  const text = "投资增长8%。\n|指标|单位|2021年完成|2022年计划|\n|地区生产总值|亿元|186.4|198左右|\n完成了。";
  const {observations, sentences} = readReport(
    text,
    {source_file: "a.docx", year: 2022, place: "包头市", kind: "plan_report"},
    dictionary
  );
  const tabled = observations.filter(({rule}) => rule === "annex");
  expect(tabled.map(({indicator, value, phase, as_stated}) => [indicator, value, phase, as_stated])).toEqual([
    ["gdp", 186.4, "outcome", "186.4"],
    ["gdp", 198, "target", "198左右"]
  ]);
  for (const {start, end, as_stated, sentence} of tabled) {
    expect(text.slice(start, end)).toBe(as_stated);
    expect(sentences[sentence]!.text).toBe("|地区生产总值|亿元|186.4|198左右|");
  }
});

test.each([
  ["qinghe-2022-work-report", "work_report", 2022],
  ["qinghe-2023-stat-bulletin", "stat_bulletin", 2024],
  ["qinghe-2024-budget-report", "budget_report", 2024],
  ["qinghe-2021-five-year-plan", "five_year_plan", 2021],
  ["qinghe-2020-adjustment", "adjustment", 2020]
])("%s is known for what it is from its text", async (name, kind, year) => {
  const path = `test/fixtures/reports/${name}.md`;
  const body = readFileSync(path, "utf8").replace(/^---[\s\S]*?\n---\n/, "");
  const {metadata} = await read(new TextEncoder().encode(body), "a.txt");
  expect(metadata).toMatchObject({kind, year, place: "青禾市"});
});

test("a bulletin lacks no targets", async () => {
  const {problems} = (await readFile("test/fixtures/reports/qinghe-2023-stat-bulletin.md")).result;
  expect(problems.map(({code}) => code)).not.toContain("no_targets");
});

test("an adjustment tells the targets that it sets from those of before", async () => {
  const {observations} = (await readFile("test/fixtures/reports/qinghe-2020-adjustment.md")).result;
  const gdp = observations.filter(({indicator, phase}) => indicator === "gdp" && phase === "target");
  expect(gdp.map(({value, target_status}) => [value, target_status])).toEqual([
    [7, "original"],
    [3, "adjusted"]
  ]);
});
