import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import type {Bound, Measure, Phase} from "../vocabulary.ts";

/** A claim of a report as a person read it. */
export interface Label {
  /** The words of the report that make the claim, without white space. */
  quote: string;
  metric: string;
  /** Id of a headline indicator; null for anything else. */
  concept: string | null;
  measure: Measure;
  /** Null for a statement without a number. */
  value: number | null;
  value_high?: number | null;
  unit: string;
  bound: Bound;
  /** The phase. */
  kind: Phase;
  /** "2022", "2017-2021", "2022-01..2022-11". */
  period: string;
  headline?: boolean;
  /** Neither a miss when it is not read nor an error when it is. */
  optional?: boolean;
}

/** A number of a report that makes no claim, or one that may be read or left. */
export interface OtherNumber {
  context: string;
  number: string;
  verdict: "not_claim" | "optional";
}

/** What a person read in one report. */
export interface Labels {
  /** Name of the report's file without its ending. */
  stem: string;
  labels: Label[];
  others: OtherNumber[];
}

/** Reads the labels of a folder, `STEM.jsonl` and `STEM.rest.jsonl`. Throws where it has none. */
export async function readLabels(folder: string): Promise<Labels[]> {
  const names = (await readdir(folder)).sort();
  const stems = names.flatMap((name) => /^(.*)(?<!\.rest)\.jsonl$/.exec(name)?.[1] ?? []);
  if (stems.length === 0) throw new Error(`no labels (STEM.jsonl) in ${folder}`);
  return Promise.all(
    stems.map(async (stem) => ({
      stem,
      labels: await readLines<Label>(join(folder, `${stem}.jsonl`)),
      others: names.includes(`${stem}.rest.jsonl`)
        ? await readLines<OtherNumber>(join(folder, `${stem}.rest.jsonl`))
        : []
    }))
  );
}

async function readLines<Row>(path: string): Promise<Row[]> {
  const lines = (await readFile(path, "utf8")).split("\n").filter((line) => line.trim() !== "");
  return lines.map((line) => JSON.parse(line) as Row);
}
