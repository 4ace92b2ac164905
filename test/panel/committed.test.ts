import {existsSync, readFileSync, statSync} from "node:fs";
import {join} from "node:path";
import {beforeAll, describe, expect, test} from "vitest";
import {dataFolder} from "../../loaders/corpus.ts";
import {type Dictionary} from "../../loaders/link/dictionary.ts";
import {readDictionary} from "../../loaders/link/dictionaryFiles.ts";
import {agreementWith, parseChecks} from "../../loaders/panel/agreement.ts";
import {observationColumns, reportColumns} from "../../loaders/panel/columns.ts";
import {longestPhrase, type Panel} from "../../loaders/panel/panel.ts";
import {mostBytes, readPanel} from "../../loaders/panel/panelFiles.ts";

const folder = join(dataFolder, "panel");
const files = ["reports.parquet", "observations.parquet"].map((name) => join(folder, name));

describe.runIf(files.every((file) => existsSync(file)))("the panel in data/panel", () => {
  let panel: Panel;
  let dictionary: Dictionary;
  beforeAll(async () => {
    panel = (await readPanel(folder))!;
    dictionary = await readDictionary(dataFolder);
  }, 60_000);

  test("is small enough to be part of every clone", () => {
    expect(files.reduce((sum, file) => sum + statSync(file).size, 0)).toBeLessThanOrEqual(mostBytes);
  });

  test("has the columns that are described, and no others", () => {
    const names = (columns: readonly {name: string}[]) => columns.map(({name}) => name).sort();
    expect(Object.keys(panel.reports[0]!).sort()).toEqual(names(reportColumns));
    expect(Object.keys(panel.observations[0]!).sort()).toEqual(names(observationColumns));
  });

  test("holds no phrase as long as a sentence", () => {
    const codes = ["report", "indicator", "reader_version", "assessment", "observation"];
    const long = [...panel.observations, ...(panel.assessments ?? [])].flatMap((row) =>
      Object.entries(row).filter(
        ([name, value]) => typeof value === "string" && value.length > longestPhrase && !codes.includes(name)
      )
    );
    expect(long).toEqual([]);
  });

  test("refers to reports, places and indicators that are there, each figure once and in order", () => {
    const reports = new Set(panel.reports.map(({report}) => report));
    expect(reports.size).toBe(panel.reports.length);
    expect(panel.observations.filter(({report}) => !reports.has(report))).toEqual([]);
    const unknown = (codes: Iterable<string>, find: (code: string) => unknown) =>
      [...new Set(codes)].filter((code) => find(code) === null);
    expect(
      unknown(
        panel.observations.map(({indicator}) => indicator),
        dictionary.indicator
      )
    ).toEqual([]);
    expect(
      unknown(
        panel.reports.map(({ref_area}) => ref_area),
        dictionary.area
      )
    ).toEqual([]);
    const isAfter = panel.observations.map((observation, index) => {
      const before = panel.observations[index - 1];
      if (before === undefined || before.report < observation.report) return true;
      const {report, start, ordinal} = observation;
      return before.report === report && (before.start - start || before.ordinal - ordinal) < 0;
    });
    expect(isAfter.indexOf(false)).toBe(-1);
  });

  test("agrees with what reports of provinces print of their growth", () => {
    const checks = parseChecks(readFileSync(join(dataFolder, "checks", "provincial_gdp.csv"), "utf8"));
    const {targets, outcomes} = agreementWith(checks, panel);
    expect(targets.checked).toBeGreaterThan(500);
    expect(targets.agreed / targets.checked).toBeGreaterThanOrEqual(0.99);
    expect(outcomes.agreed / outcomes.checked).toBeGreaterThanOrEqual(0.98);
  });
});
