import type {Field} from "../state.js";
import type {ColumnKind, QueryResult, ResultColumn} from "./result.js";

export const marks = ["dot", "line", "area", "bar", "rule"] as const;
export const reducers = ["count", "sum", "mean", "median", "min", "max", "distinct", "proportion"] as const;

export type ChartMark = (typeof marks)[number];
export type Reducer = (typeof reducers)[number];

/** What an axis or the colour shows: a column, a number made of many rows, or the one of the other. */
export interface Channel {
  value?: string;
  reduce?: Reducer;
}

/**
 * A chart of a result, as an address carries it: names of columns and words of closed lists, nothing that runs. A
 * mark that is left out is chosen by Plot from the columns.
 */
export interface ChartSpecification {
  title?: string;
  mark?: ChartMark;
  x?: Channel;
  y?: Channel;
  color?: Channel;
  fx?: string;
  fy?: string;
}

/** The longest name of a column, or title, that a specification takes. */
const longest = 200;

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === "string" && value !== "" && value.length <= longest;
const isOneOf =
  (words: readonly string[]): Check =>
  (value) =>
    words.includes(value as string);
const isObject =
  (checks: Record<string, Check>): Check =>
  (value) =>
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.entries(value).every(([name, part]) => Object.hasOwn(checks, name) && checks[name]!(part));
const isChannel: Check = (value) =>
  isObject({value: isText, reduce: isOneOf(reducers)})(value) && Object.keys(value as object).length > 0;

const isSpecification = isObject({
  title: isText,
  mark: isOneOf(marks),
  x: isChannel,
  y: isChannel,
  color: isChannel,
  fx: isText,
  fy: isText
});

/** Reads a specification from JSON; undefined where it is no JSON, or holds a name or word that is not known. */
export function readChart(text: string): ChartSpecification | undefined {
  if (text.length > 4000) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isSpecification(value) ? (value as ChartSpecification) : undefined;
  } catch {
    return undefined;
  }
}

/** A chart in the address; null is the first guess from the columns. */
export function chart(): Field<ChartSpecification | null> {
  return {initial: null, read: readChart, write: (value) => (value === null ? "" : JSON.stringify(value))};
}

/** The columns that a specification names. */
export function columnsOf({x, y, color, fx, fy}: ChartSpecification): string[] {
  return [x?.value, y?.value, color?.value, fx, fy].filter((name) => name !== undefined);
}

/** Why a chart cannot be drawn of a result, in the words of a message and its parameters. */
export type Obstacle =
  | {key: "chart.noColumn"; name: string}
  | {key: "chart.noAxis" | "chart.noRows" | "chart.twoReducers" | "chart.reduceAlone"}
  | {key: "chart.tooMany"; n: number; most: number};

/** More marks than these are no chart any more, and a page that draws them stands still. */
export const mostDrawn = 50_000;

/** What stands in the way of a chart; undefined when it can be drawn. */
export function obstacle(
  specification: ChartSpecification | null,
  {columns, length}: Pick<QueryResult, "columns" | "length">
): Obstacle | undefined {
  if (length === 0) return {key: "chart.noRows"};
  if (length > mostDrawn) return {key: "chart.tooMany", n: length, most: mostDrawn};
  if (specification === null) return {key: "chart.noAxis"};
  const unknown = columnsOf(specification).find((name) => !columns.some((column) => column.name === name));
  if (unknown !== undefined) return {key: "chart.noColumn", name: unknown};
  const {x, y} = specification;
  if (x?.value === undefined && y?.value === undefined) return {key: "chart.noAxis"};
  if (x?.reduce && y?.reduce) return {key: "chart.twoReducers"};
  if ((x?.reduce && y?.value === undefined) || (y?.reduce && x?.value === undefined))
    return {key: "chart.reduceAlone"};
  return undefined;
}

interface Facts extends ResultColumn {
  /** Different values among the rows looked at. */
  distinct: number;
  isYear: boolean;
}

const rowsLookedAt = 5000;
const looksLikeId =
  /^(?:observation|sentence|section|start|end|sha256|commitment|assessment|report|target|outcome)$|_(?:report|sentence|group|id)$/;

/** A first guess from the columns: time across, the first number up, a few groups in colour. Null where there is nothing to draw. */
export function guess(result: QueryResult): ChartSpecification | null {
  const facts = result.columns.map((column, i) => factsOf(result, column, i));
  const usable = facts.filter(
    ({name, kind}) => !looksLikeId.test(name) && kind !== "other" && kind !== "time"
  );
  const time = usable.find(({isYear, distinct}) => isYear && distinct > 1);
  const numbers = usable.filter((column) => column.kind === "number" && !column.isYear);
  const texts = usable.filter(({kind, isYear}) => (kind === "text" || kind === "boolean") && !isYear);
  const [number] = numbers;
  const group = texts.find(({distinct}) => distinct > 1 && distinct <= 12);
  const color = group && {value: group.name};
  if (time && number) {
    const isSeries = isUnique(result, [time, ...(group ? [group] : [])]);
    return {
      mark: isSeries ? "line" : "dot",
      x: {value: time.name},
      y: {value: number.name},
      ...(color && {color})
    };
  }
  const [text] = texts.toSorted((a, b) => b.distinct - a.distinct);
  if (text && number && text.distinct > 1 && text.distinct <= 80) {
    const isBar = isUnique(result, [text]);
    return {mark: isBar ? "bar" : "dot", x: {value: number.name}, y: {value: text.name}};
  }
  if (numbers.length > 1)
    return {mark: "dot", x: {value: number!.name}, y: {value: numbers[1]!.name}, ...(color && {color})};
  if (number) return {mark: "bar", x: {value: number.name}, y: {reduce: "count"}};
  const only = time ?? texts.find(({distinct}) => distinct <= 80);
  return only ? {mark: "bar", x: {reduce: "count"}, y: {value: only.name}} : null;
}

function factsOf(result: QueryResult, {name, kind}: ResultColumn, column: number): Facts {
  const rows = Math.min(result.length, rowsLookedAt);
  const values = new Set<unknown>();
  let years = 0;
  let present = 0;
  for (let row = 0; row < rows; row++) {
    const value = result.value(row, column);
    if (value === null) continue;
    present++;
    values.add(value instanceof Date ? value.getTime() : value);
    if (isYear(value, kind)) years++;
  }
  return {
    name,
    kind,
    distinct: values.size,
    isYear:
      kind === "date" || (present > 0 && years === present && (kind === "text" || /year|period/.test(name)))
  };
}

function isYear(value: unknown, kind: ColumnKind): boolean {
  if (kind === "number") return Number.isInteger(value) && Number(value) >= 1900 && Number(value) <= 2100;
  return kind === "text" && /^(?:19|20)\d\d$/.test(String(value));
}

function isUnique(result: QueryResult, columns: readonly ResultColumn[]): boolean {
  const places = columns.map(({name}) => result.columns.findIndex((column) => column.name === name));
  const rows = Math.min(result.length, rowsLookedAt);
  const seen = new Set<string>();
  for (let row = 0; row < rows; row++) {
    const key = JSON.stringify(places.map((column) => result.value(row, column)));
    if (seen.has(key)) return false;
    seen.add(key);
  }
  return true;
}
