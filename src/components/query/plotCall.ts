import * as Plot from "npm:@observablehq/plot";
import type {Channel, ChartSpecification} from "./chartSpecification.js";
import type {QueryResult, Value} from "./result.js";

/** Texts of a column in the order of the rows, which is the query's: the one option that is taken from the rows. */
interface InOrder {
  readonly inOrderOf: string;
  /** Whether some rows have none. */
  readonly hasGaps: boolean;
}

/** Values that stand in code as they do in JSON. */
type Literal =
  | string
  | number
  | boolean
  | null
  | InOrder
  | readonly Literal[]
  | {readonly [name: string]: Literal | undefined};

/** One call of a function of Plot: `Plot.barX(rows, Plot.groupY({x: "count"}, {…}))`. */
export interface MarkCall {
  mark: string;
  /** Left out where a mark has no rows, such as a rule at zero. */
  data: "rows" | readonly number[] | null;
  transform?: {name: string; outputs: Record<string, Literal>};
  options: Record<string, Literal>;
}

/** A chart as data: what Plot draws, and what the code says that a page would have. */
export interface PlotCall {
  marks: readonly MarkCall[];
  /** All options of `Plot.plot` but its width and marks. */
  options: Record<string, Literal>;
}

/** Okabe and Ito's colours, which colour-blind readers can tell apart. */
const groupColours = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#8a8c92"];

type Row = Record<string, Value>;

/**
 * What a specification asks of Plot, with everything that it leaves open decided from the rows, by Plot's own rules
 * of the auto mark. The specification must fit the result (`obstacle`).
 */
export function plotCall(
  specification: ChartSpecification,
  rows: readonly Row[],
  {columns}: Pick<QueryResult, "columns">
): PlotCall {
  const {mark, x, y, color, fx, fy} = specification;
  const auto = Plot.autoSpec(rows as Row[], {mark, x, y, color, fx, fy}) as unknown as Resolved;
  const kind = (name: string | undefined) => columns.find((column) => column.name === name)?.kind;
  const drawn: MarkCall = {
    mark: auto.markImpl,
    data: "rows",
    transform:
      auto.transformImpl === undefined
        ? undefined
        : {
            name: auto.transformImpl,
            outputs: {
              ...(auto.x.reduce && {x: auto.x.reduce}),
              ...(auto.y.reduce && {y: auto.y.reduce}),
              ...(auto.color.reduce && {[auto.colorMode]: auto.color.reduce}),
              ...(auto.size.reduce && {r: auto.size.reduce})
            }
          },
    options: {
      ...(x?.value !== undefined && {x: x.value}),
      ...(y?.value !== undefined && {y: y.value}),
      ...(color?.value !== undefined
        ? // A column that is called "red" is a column.
          {[auto.colorMode]: isColour(color.value) ? {value: color.value} : color.value}
        : color?.reduce === undefined && {[auto.colorMode]: groupColours[0]!}),
      ...(fx !== undefined && {fx}),
      ...(fy !== undefined && {fy}),
      tip: true
    }
  };
  const zeros: MarkCall[] = [
    ...(auto.x.zero ? [{mark: "ruleX", data: [0], options: {}}] : []),
    ...(auto.y.zero ? [{mark: "ruleY", data: [0], options: {}}] : [])
  ];
  const frames: MarkCall[] =
    fx !== undefined || fy !== undefined ? [{mark: "frame", data: null, options: {strokeOpacity: 0.2}}] : [];
  const isBand = /^(?:bar|cell)/.test(auto.markImpl);
  const scale = (name: string | undefined, reduce: string | null, isOther: boolean): Literal => {
    const isText = name !== undefined && (kind(name) === "text" || kind(name) === "boolean");
    const isOrdinal = isText || (isBand && name !== undefined && isOther && kind(name) === "date");
    return {
      ...(isOrdinal && {type: isBand ? "band" : "point", domain: inOrderOf(rows, name!)}),
      ...(name !== undefined && isYears(rows, name) && {tickFormat: "d", ...fewYears(rows, name)}),
      ...(name !== undefined && {label: summed(reduce, withUnit(name, rows))}),
      ...(!isOrdinal && {grid: true})
    };
  };
  const longestText = Math.max(
    0,
    ...(y?.value !== undefined && kind(y.value) === "text" ? inOrder(rows, y.value) : []).map(textWidth)
  );
  // "-35,000" is wider than Plot's margin; how wide the sums of a reducer are is known to Plot alone.
  const numbers =
    y?.value !== undefined && kind(y.value) === "number" ? rows.map((row) => row[y.value!]) : [];
  const widestNumber = numbers.reduce<number>(
    (widest, value) =>
      typeof value === "number" ? Math.max(widest, Math.round(value).toLocaleString("en").length) : widest,
    0
  );
  const widest = Math.max(longestText, widestNumber);
  const isTall = y?.value !== undefined && (kind(y.value) === "text" || kind(y.value) === "boolean");
  const options: Record<string, Literal> = {
    ...(isTall && {height: Math.min(4000, Math.max(160, 18 * inOrder(rows, y.value!).length + 60))}),
    ...(widest > 5 && {marginLeft: Math.min(220, Math.round(20 + 7 * widest))}),
    x: scale(x?.value, auto.x.reduce, auto.markImpl === "barY"),
    y: scale(y?.value, auto.y.reduce, auto.markImpl === "barX"),
    ...(color && {color: colours(color, rows, kind(color.value) === "number")})
  };
  const isStroked = auto.colorMode === "stroke";
  return {
    marks: isStroked ? [...frames, ...zeros, drawn] : [...frames, drawn, ...zeros],
    options: withoutEmpty(options)
  };
}

/** What of Plot's resolved specification is used; its types name the documented half of it. */
interface Resolved {
  markImpl: string;
  transformImpl?: string;
  colorMode: "fill" | "stroke";
  x: {reduce: string | null; zero: boolean};
  y: {reduce: string | null; zero: boolean};
  color: {reduce: string | null};
  size: {reduce: string | null};
}

/** Draws a chart. */
export function drawPlot({marks, options}: PlotCall, rows: readonly Row[], width: number): Element {
  const functions = Plot as unknown as Record<string, (...values: unknown[]) => unknown>;
  return Plot.plot({
    ...(evaluated(options, rows) as Record<string, Literal>),
    width,
    marks: marks.map(({mark, data, transform, options}) => {
      const channels = transform ? functions[transform.name]!(transform.outputs, options) : options;
      const values = data === null ? [channels] : [data === "rows" ? rows : data, channels];
      return functions[mark]!(...values) as Plot.Markish;
    })
  } as Plot.PlotOptions);
}

function evaluated(value: Literal | undefined, rows: readonly Row[]): Literal | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  if (isInOrder(value)) return inOrder(rows, value.inOrderOf);
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, evaluated(part as Literal, rows)])
  );
}

function isInOrder(value: object): value is InOrder {
  return "inOrderOf" in value;
}

/** The code that draws the same of `rows` on a page. */
export function plotCode({marks, options}: PlotCall): string {
  const lines = marks.map(({mark, data, transform, options}) => {
    const channels = transform
      ? `Plot.${transform.name}(${literal(transform.outputs)}, ${literal(options)})`
      : Object.keys(options).length > 0
        ? literal(options)
        : "";
    const rows = data === null ? "" : data === "rows" ? "rows" : literal(data);
    return `    Plot.${mark}(${[rows, channels].filter(Boolean).join(", ")})`;
  });
  const others = Object.entries(options).map(([name, value]) => `  ${name}: ${literal(value!)},`);
  return ["Plot.plot({", "  width,", ...others, "  marks: [", lines.join(",\n"), "  ]", "})"].join("\n");
}

/** A value as it stands in code; `<` is escaped, so that no text can end the script it stands in. */
function literal(value: Literal): string {
  if (Array.isArray(value)) return `[${(value as readonly Literal[]).map(literal).join(", ")}]`;
  if (typeof value === "object" && value !== null && isInOrder(value)) {
    const texts = `Array.from(rows, (row) => row[${literal(value.inOrderOf)}])`;
    return value.hasGaps ? `${texts}.filter((text) => text !== null)` : texts;
  }
  if (typeof value === "object" && value !== null)
    return `{${Object.entries(value as Record<string, Literal>)
      .map(
        ([name, part]) => `${/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name)}: ${literal(part)}`
      )
      .join(", ")}}`;
  return JSON.stringify(value).replaceAll("<", "\\u003c").replaceAll("`", "\\u0060");
}

function colours({value: name, reduce}: Channel, rows: readonly Row[], isNumber: boolean): Literal {
  if (name === undefined || isNumber || reduce)
    return {
      legend: true,
      scheme: "viridis",
      label: summed(reduce, name === undefined ? "" : withUnit(name, rows))
    };
  const domain = inOrder(rows, name);
  return {
    legend: true,
    type: "categorical",
    domain: inOrderOf(rows, name),
    ...(domain.length <= groupColours.length && {range: groupColours.slice(0, domain.length)})
  };
}

/** Texts of a column in the order of the rows, which is the query's. */
function inOrder(rows: readonly Row[], name: string): (string | boolean)[] {
  const texts = new Set<string | boolean>();
  for (const {[name]: value} of rows)
    if (value !== null && value !== undefined)
      texts.add(
        typeof value === "boolean" ? value : value instanceof Date ? value.toISOString() : String(value)
      );
  return [...texts];
}

function inOrderOf(rows: readonly Row[], name: string): InOrder {
  return {inOrderOf: name, hasGaps: rows.some(({[name]: value}) => value === null)};
}

/** Between few years Plot would put ticks at parts of a year, each with the same number. */
function fewYears(rows: readonly Row[], name: string): {ticks?: number[]} {
  const years = [...new Set(rows.map((row) => row[name]))].filter((year) => typeof year === "number");
  return years.length > 6 ? {} : {ticks: years.sort((a, b) => a - b)};
}

function isYears(rows: readonly Row[], name: string): boolean {
  const values = rows.flatMap(({[name]: value}) => (value === null ? [] : [value]));
  return (
    values.length > 0 &&
    values.every((value) => Number.isInteger(value) && Number(value) >= 1900 && Number(value) <= 2100)
  );
}

/** "mean of value (%)". */
function summed(reduce: string | null | undefined, label: string): string {
  return [reduce, label].filter(Boolean).join(" of ");
}

/** "value (%)" where the rows have one unit. */
function withUnit(name: string, rows: readonly Row[]): string {
  const column = name.startsWith("target_")
    ? "target_unit"
    : name.startsWith("outcome_")
      ? "outcome_unit"
      : "unit";
  if (!/(?:^|_)value$/.test(name)) return name;
  const units = new Set(rows.map(({[column]: unit}) => unit));
  const [unit] = units;
  return units.size === 1 && typeof unit === "string" ? `${name} (${unit})` : name;
}

/** Widths of a text in characters of the Latin alphabet. */
function textWidth(text: string | boolean): number {
  return Array.from(String(text)).reduce((sum, character) => sum + (character > "\u2e7f" ? 1.9 : 1), 0);
}

function isColour(name: string): boolean {
  const option = document.createElement("option").style;
  option.color = name;
  return option.color !== "";
}

function withoutEmpty(options: Record<string, Literal>): Record<string, Literal> {
  return Object.fromEntries(
    Object.entries(options).filter(([, value]) => typeof value !== "object" || Object.keys(value!).length > 0)
  );
}
