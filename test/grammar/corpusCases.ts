import type {Claim} from "../../loaders/grammar/claim.ts";
import {bounds, measures, phases, type Phase, type TimePeriod} from "../../loaders/vocabulary.ts";

/** One sentence of a corpus with the claims that it makes. */
export interface Case {
  title: string;
  /** Line of the title in its file, from 1. */
  line: number;
  phase: Phase;
  time_period: TimePeriod;
  sentence: string;
  /** In the order of the text; empty for a sentence without a claim. */
  expected: Expected[];
}

/** A claim as a corpus writes it. */
export interface Expected {
  /** With `…` for words that may or may not belong to the name. */
  metric: string;
  measure: string;
  value: string;
  unit: string;
  bound: string;
  /** Attributes written behind the bound: "time_period=2020". */
  attributes: Record<string, string>;
}

/** Compared in every line, with these values where the line does not write them. */
const always = ["value_high", "phase", "time_period", "tier"] as const;
const onlyWhereWritten = [
  "strength",
  "relative_to",
  "relative_gap",
  "target_status",
  "price_basis",
  "basis",
  "scope",
  "as_stated",
  "rule"
] as const;
const attributeNames: readonly string[] = [...always, ...onlyWhereWritten];

const defaultStance = {phase: "outcome" as Phase, time_period: "2021"};

/** The error of a malformed case, at its line. */
const malformed = (file: string, line: number, message: string) => new Error(`${file}:${line}: ${message}`);

/**
 * Reads a corpus: cases of a title (`# …`), a stance if it is not "outcome 2021" (`@ target 2022`), one line with
 * the sentence, or the rows of a table, `==>`, and one line per claim. `//` begins a note. Throws at whatever is none of these.
 */
export function parseCases(text: string, file: string): Case[] {
  const cases: Case[] = [];
  let current: Case | null = null;
  let isAnswered = false;
  const finish = (line: number) => {
    if (!current) return;
    if (current.sentence === "") throw malformed(file, line, `"${current.title}" has no sentence`);
    if (!isAnswered) throw malformed(file, line, `"${current.title}" has no "==>"`);
    cases.push(current);
    isAnswered = false;
  };
  const lines = text.split("\n");
  for (const [index, whole] of lines.entries()) {
    const at = index + 1;
    const line = whole.trim();
    if (line === "" || line.startsWith("//")) continue;
    if (line.startsWith("#")) {
      finish(at);
      const title = line.replace(/^#+\s*/, "");
      if (title === "") throw malformed(file, at, "a case needs a title behind #");
      if (cases.some((other) => other.title === title))
        throw malformed(file, at, `a second case is called "${title}"`);
      current = {title, line: at, ...defaultStance, sentence: "", expected: []};
    } else if (!current) {
      throw malformed(file, at, "a case begins with # and its title");
    } else if (line.startsWith("@")) {
      if (current.sentence !== "") throw malformed(file, at, "@ stands before the sentence");
      Object.assign(current, parseStance(line, file, at));
    } else if (line === "==>") {
      if (current.sentence === "") throw malformed(file, at, "==> stands behind a sentence");
      if (isAnswered) throw malformed(file, at, "a second ==> in one case");
      isAnswered = true;
    } else if (isAnswered) {
      current.expected.push(parseExpected(line, file, at));
    } else if (line.startsWith("|") && (current.sentence === "" || current.sentence.startsWith("|"))) {
      current.sentence += current.sentence === "" ? line : `\n${line}`;
    } else if (current.sentence !== "") {
      throw malformed(file, at, "a case has one line with its sentence, then ==>");
    } else {
      current.sentence = line;
    }
  }
  finish(lines.length);
  if (cases.length === 0) throw malformed(file, 1, "no case");
  return cases;
}

const timePeriod = /^\d{4}(?:-\d\d)?(?:\/\d{4}(?:-\d\d)?)?$/;

function parseStance(line: string, file: string, at: number): {phase: Phase; time_period: TimePeriod} {
  const [phase, period, ...rest] = line.slice(1).trim().split(/\s+/);
  if (!phases.includes(phase as Phase)) throw malformed(file, at, `no phase is called "${phase}"`);
  if (period === undefined || !timePeriod.test(period) || rest.length > 0)
    throw malformed(file, at, `write "@ target 2022" or "@ outcome 2017/2021"`);
  return {phase: phase as Phase, time_period: period};
}

function parseExpected(line: string, file: string, at: number): Expected {
  const [metric = "", measure = "", value = "", unit = "", bound = "", ...attributes] = line
    .split("|")
    .map((field) => field.trim());
  const oneOf = (words: readonly string[], word: string, what: string) => {
    if (!words.includes(word)) throw malformed(file, at, `no ${what} is called "${word}"`);
  };
  if (metric.replaceAll("…", "") === "") throw malformed(file, at, "a claim names its metric first");
  oneOf(measures, measure, "measure");
  if (value !== "-" && !Number.isFinite(Number(value || NaN)))
    throw malformed(file, at, `"${value}" is no number; write - where the text has none`);
  if (unit === "") throw malformed(file, at, "write - for a number without a unit");
  oneOf(bounds, bound, "bound");
  const pairs = attributes
    .flatMap((field) => field.split(/\s+(?=[a-z_]+=)/))
    .map((pair): [string, string] => {
      const [name = "", ...rest] = pair.split("=");
      oneOf(attributeNames, name, "attribute");
      if (rest.length === 0 || rest.join("=") === "") throw malformed(file, at, `write "${name}=…"`);
      return [name, rest.join("=")];
    });
  return {metric, measure, value, unit, bound, attributes: Object.fromEntries(pairs)};
}

const shown = (value: string | number | null) => (value === null || value === "" ? "-" : String(value));

/** The attributes of a line that are compared: what it writes, and what every line must say. */
function attributesOf({expected, stance}: {expected: Expected; stance: Case}): Record<string, string> {
  const defaults = {value_high: "-", phase: stance.phase, time_period: stance.time_period, tier: "-"};
  return {...defaults, ...expected.attributes};
}

/** `…` stands for any words, or none. */
function namesMetric(pattern: string, metric: string): boolean {
  const words = pattern.split("…").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${words.join(".*")}$`).test(metric);
}

function matches(expected: Expected, claim: Claim, stance: Case): boolean {
  return (
    namesMetric(expected.metric, claim.metric) &&
    expected.measure === claim.measure &&
    expected.value === shown(claim.value) &&
    expected.unit === shown(claim.unit) &&
    expected.bound === claim.bound &&
    Object.entries(attributesOf({expected, stance})).every(
      ([name, value]) => value === shown(claim[name as (typeof always)[number]])
    )
  );
}

/** Whether the claims are those that the case expects, one for one and in their order. */
export function agrees(stance: Case, claims: Claim[]): boolean {
  return (
    claims.length === stance.expected.length &&
    stance.expected.every((expected, i) => matches(expected, claims[i]!, stance))
  );
}

/** A claim in the notation of the corpora, with the attributes that it has and those that `beside` writes. */
export function notation(claim: Claim, stance: Case, beside?: Expected): string {
  const defaults: Record<string, string> = {...stance, value_high: "-", tier: "-"} as never;
  const extras = attributeNames
    .map((name): [string, string] => [name, shown(claim[name as (typeof always)[number]])])
    .filter(([name, value]) =>
      (always as readonly string[]).includes(name) ? value !== defaults[name] : beside?.attributes[name]
    )
    .map(([name, value]) => `${name}=${value}`);
  const fields = [claim.metric, claim.measure, shown(claim.value), shown(claim.unit), claim.bound];
  return [...fields, ...(extras.length ? [extras.join(" ")] : [])].join(" | ");
}

/** What a failing case shows: sentence, expected and got in one notation. */
export function explain(stance: Case, claims: Claim[]): string {
  const expected = stance.expected.map(({metric, measure, value, unit, bound, attributes}) => {
    const extras = Object.entries(attributes).map(([name, text]) => `${name}=${text}`);
    return [metric, measure, value, unit, bound, ...(extras.length ? [extras.join(" ")] : [])].join(" | ");
  });
  const got = claims.map((claim, i) => notation(claim, stance, stance.expected[i]));
  const list = (lines: string[]) => (lines.length ? lines : ["(no claim)"]).map((line) => `  ${line}`);
  return [stance.sentence, "expected", ...list(expected), "got", ...list(got)].join("\n");
}
