import {existsSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import type {Dictionary} from "../link/dictionary.ts";
import {type Agreement, agreementWith, parseChecks} from "../panel/agreement.ts";
import type {Facts} from "../panel/panel.ts";
import {readerVersion} from "../panel/readerVersion.ts";
import type {Quality} from "./breakdown.ts";
import {calibration, type CalibrationBin} from "./calibration.ts";
import {type KnownError, knownErrors} from "./known.ts";
import {type Share, shareOf} from "./share.ts";

/** The two sets of labels: reports that the rules were learned from, and reports that they were not. */
export const labelSets = ["validation", "founding"] as const;
export type LabelSet = (typeof labelSets)[number];

/** Scores of one set, its reports with the names of their places. */
export type NamedQuality = Omit<Quality, "reports"> & {
  reports: (Quality["reports"][number] & {name_en: string | null; name_zh: string | null})[];
};

/** Figures of the panel as a person copied them from the reports, and what was read instead. */
export interface Check extends Share {
  side: "targets" | "outcomes";
  differences: {ref_area: string; year: number; printed: string; read: string | null}[];
}

/** What the quality page shows beside what it asks the tables: `tables/quality.json`. */
export interface QualityFile {
  /** The reader of this build; scores of another reader are not its own. */
  reader_version: string;
  sets: Record<LabelSet, NamedQuality | null>;
  /** The confidence that the validation labels gave, held against the founding labels. */
  calibration: CalibrationBin[];
  known: KnownError[];
  /** Growth of provinces' GDP against data/checks; empty without a panel. */
  checks: Check[];
}

/** Gathers what a data folder knows of the reader's quality. A set that was not scored is null. */
export async function qualityFile(
  data: string,
  dictionary: Dictionary,
  panel: Facts | null
): Promise<QualityFile> {
  const [validation, founding, known, printed] = await Promise.all([
    readScores(data, "validation", dictionary),
    readScores(data, "founding", dictionary),
    readFile(join(data, "quality", "known.csv"), "utf8"),
    readFile(join(data, "checks", "provincial_gdp.csv"), "utf8")
  ]);
  const agreement = panel && agreementWith(parseChecks(printed), panel);
  return {
    reader_version: readerVersion(),
    sets: {validation, founding},
    calibration: founding === null ? [] : calibration(founding.rules, dictionary),
    known: knownErrors(known, dictionary),
    checks:
      agreement === null ? [] : (["targets", "outcomes"] as const).map((side) => check(side, agreement[side]))
  };
}

function check(side: Check["side"], {checked, agreed, differences}: Agreement): Check {
  return {
    side,
    ...shareOf(agreed, checked),
    differences: differences.map(({ref_area, year, printed, read}) => ({
      ref_area,
      year,
      printed,
      read: read?.as_stated ?? null
    }))
  };
}

async function readScores(data: string, set: LabelSet, dictionary: Dictionary): Promise<NamedQuality | null> {
  const path = join(data, "quality", `${set}.json`);
  if (!existsSync(path)) return null;
  const quality = JSON.parse(await readFile(path, "utf8")) as Quality;
  return {
    ...quality,
    reports: quality.reports.map((report) => {
      const area = dictionary.area(report.ref_area);
      return {...report, name_en: area?.short_en ?? null, name_zh: area?.short_zh ?? null};
    })
  };
}
