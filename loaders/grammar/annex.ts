import {parseNumeral} from "../numeral.ts";
import type {Annex, AnnexCell, AnnexRow, Column} from "../outline/annex.ts";
import type {Bound, Measure, Strength} from "../vocabulary.ts";
import type {Claim} from "./claim.ts";
import {readStatement} from "./wordless.ts";

/** What a row is of: its name without marks, and how its plain numbers are to be taken. */
interface Subject {
  metric: string;
  unit: string;
  measure: Measure;
  /** −1 where the name says a decrease: "单位GDP能耗降低". */
  sign: 1 | -1;
}

/** A number as a cell states it. */
interface CellNumber {
  value: number;
  value_high: number | null;
  bound: Bound;
  /** "" where the cell states none. */
  unit: string;
  /** Whether the cell speaks of growth or decrease itself: "增长6%". */
  movement: 1 | -1 | null;
  /** In square brackets: the sum over the years of a plan. */
  isCumulative: boolean;
}

/** Claims of a table of indicators, by the ordinals of the sentences that its rows are. */
export function readAnnex({columns, rows}: Annex): Map<number, Claim[]> {
  const claims = new Map<number, Claim[]>();
  let above: Subject | null = null;
  for (const row of rows) {
    const subject = subjectOf(row, columns, above);
    if (subject && !isGrowthRow(cellOf(row, columns, "indicator"))) above = subject;
    claims.set(row.sentence.sentence, subject ? claimsOf(row, columns, subject) : []);
  }
  return claims;
}

const cellOf = (row: AnnexRow, columns: readonly Column[], role: Column["role"]): string =>
  row.cells[columns.findIndex((column) => column.role === role)]?.text ?? "";

const marks =
  /^(?:[#＃*★☆△▲·•\s]|[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:[）)][.、．]?|[.、．](?!\d))|[①-⑳]|其中[：:]|[－—-]{1,2})+/;
const trailingUnit = /[（(]([^（()）]{1,12})[）)]$/;
const unitWords =
  /^(?:%|‰|[十百千万亿]*(?:元|美元|人|户|家|个|项|吨|斤|公斤|亩|公顷|平方米|平方公里|公里|千瓦|千瓦时|度|立方米|张|天|套|件|岁|年|辆|所|人次|吨标准煤|毫克|微克).*)$/;

/** "增长速度" below "地区生产总值" is the growth of that. */
const isGrowthRow = (name: string) =>
  /^(?:[#＃\s]|其中[：:])*(?:比上年|同比)?(?:增长|增速|增幅)(?:速度|率)?(?:[（(][%％][）)])?$/.test(name);

function subjectOf(row: AnnexRow, columns: readonly Column[], above: Subject | null): Subject | null {
  const name = cellOf(row, columns, "indicator");
  const growing = isGrowthRow(name);
  const bare = growing ? (above?.metric ?? "") : name.replace(marks, "").replaceAll(" ", "");
  const bracketed = trailingUnit.exec(bare)?.[1] ?? "";
  const hasUnit = unitWords.test(bracketed);
  const metric = (hasUnit ? bare.replace(trailingUnit, "") : bare).replace(/[①-⑳]$/, "");
  if (metric === "") return null;
  const written = cellOf(row, columns, "unit").replace("％", "%");
  const unit = growing ? "%" : firstUnit(written === "" && hasUnit ? bracketed : written);
  return {...named(metric, unit, growing), unit};
}

/** "亿元、%" is two units: of the amount, and of its growth, which says so itself. */
const firstUnit = (unit: string) =>
  /^[-—/]*$/.test(unit) ? "" : (unit.split(/[、，,；/](?=[%‰]|$)/)[0] ?? "");

const growthName =
  /(?:年均)?(?:实际|名义|同口径)?(?:增长速度|增长率|增长幅度|增速|增幅|涨幅|上涨幅度|上涨率|增长|上涨)$/;
const fallName = /(?:年均|累计)?(?:降低率|下降率|降低幅度|下降幅度|降幅|降低|下降|减少|削减)$/;
const rateName = /自然增长率|(?<!生产|增长)率$|比重$|占比$|比例$|强度$|覆盖面$|普及程度$|贡献度$|密度$/;

function named(metric: string, unit: string, growing: boolean): Omit<Subject, "unit"> {
  if (growing) return {metric, measure: "growth", sign: 1};
  if (!/[%‰]/.test(unit)) return {metric, measure: "level", sign: 1};
  if (rateName.test(metric)) return {metric, measure: "share", sign: 1};
  if (fallName.test(metric)) return {metric: metric.replace(fallName, ""), measure: "growth", sign: -1};
  return {metric: metric.replace(growthName, ""), measure: "growth", sign: 1};
}

function claimsOf(row: AnnexRow, columns: readonly Column[], subject: Subject): Claim[] {
  const strength = strengthOf(cellOf(row, columns, "attribute"));
  const claims: Claim[] = [];
  let previous: CellNumber | null = null;
  for (const [index, column] of columns.entries()) {
    const cell = row.cells[index];
    if (column.role !== "value" || !cell || cell.text === "") continue;
    const number = parseCell(cell.text);
    const claim = number
      ? numberClaim(cell, number, column, subject, previous)
      : statementClaim(cell, column, subject);
    previous = number;
    if (claim) claims.push({...claim, strength: column.phase === "target" ? strength : null});
  }
  return claims;
}

const strengthOf = (attribute: string): Strength | null =>
  attribute.includes("约束") ? "约束性" : attribute.includes("预期") ? "预期" : null;

type ValueColumn = Extract<Column, {role: "value"}>;

function numberClaim(
  cell: AnnexCell,
  number: CellNumber,
  column: ValueColumn,
  subject: Subject,
  previous: CellNumber | null
): Claim | null {
  const isShare = subject.measure === "share";
  const isRate = isShare || subject.measure === "growth";
  // A rate's column of growth repeats the rate, or says by how many points it moved.
  if (column.measure === "growth" && subject.measure === "growth" && previous?.value === number.value)
    return null;
  const {measure, unit} = measureOf(number, column, subject, isShare, isRate);
  const isFall = number.movement === -1 || (subject.sign === -1 && measure === "growth");
  const sign = (value: number) => (isFall ? -Math.abs(value) : value);
  return {
    ...base(cell, column, subject),
    measure,
    value: sign(number.value),
    value_high: number.value_high === null ? null : sign(number.value_high),
    unit,
    bound: number.bound,
    basis: number.isCumulative && measure !== "level" ? "累计" : null
  };
}

function measureOf(
  number: CellNumber,
  {measure}: ValueColumn,
  subject: Subject,
  isShare: boolean,
  isRate: boolean
): {measure: Measure; unit: string} {
  const points = {measure: "change" as const, unit: number.unit.includes("分点") ? number.unit : "个百分点"};
  const percent = number.unit === "" ? "%" : number.unit;
  if (measure === "completion") return {measure: "completion", unit: percent};
  if (number.unit.includes("分点")) return points;
  if (measure === "average") {
    if (isShare) return points;
    if (number.isCumulative) return {measure: subject.measure, unit: number.unit || subject.unit};
    return subject.sign === -1 ? {measure: "growth", unit: percent} : {measure: "avg_growth", unit: percent};
  }
  const speaksOfGrowth = measure === "growth" || number.movement !== null;
  if (speaksOfGrowth) return isShare && number.unit === "" ? points : {measure: "growth", unit: percent};
  if (!isRate && /[%‰]/.test(number.unit)) return {measure: "growth", unit: number.unit};
  return {measure: subject.measure, unit: number.unit || subject.unit};
}

/** "与经济增长同步" and "完成省下达任务" in a cell, as they would be read behind the row's name. */
function statementClaim(cell: AnnexCell, column: ValueColumn, subject: Subject): Claim | null {
  const statement = readStatement(subject.metric + cell.text, column.phase);
  if (!statement || statement.end <= subject.metric.length) return null;
  const from = Math.max(0, statement.start - subject.metric.length);
  const to = statement.end - subject.metric.length;
  return {
    ...base(cell, column, subject),
    measure: statement.measure,
    value: null,
    value_high: null,
    unit: "",
    bound: statement.bound,
    as_stated: cell.text.slice(from, to),
    start: cell.start + from,
    end: cell.start + to,
    relative_to: statement.relative_to,
    target_status: statement.target_status,
    basis: null
  };
}

const base = (
  cell: AnnexCell,
  {phase, time_period}: ValueColumn,
  {metric}: Subject
): Omit<Claim, "measure" | "value" | "value_high" | "unit" | "bound" | "basis"> => ({
  metric,
  phase,
  time_period,
  as_stated: cell.text,
  start: cell.start,
  end: cell.end,
  strength: null,
  tier: null,
  tier_group: null,
  relative_to: null,
  relative_gap: null,
  target_status: phase === "target" ? "original" : null,
  price_basis: null,
  scope: null,
  rule: "annex"
});

const figure = "\\d[\\d,，]*(?:\\.\\d+)?";
const cellPattern = new RegExp(
  "^(?<movement>增长|提高|上升|上涨|增加|下降|降低|减少)?" +
    "(?<prefix>≥|≤|[<>＜＞]=?|不低于|不少于|不超过|不高于|超过|高于|低于|大于|小于|控制在|约)?" +
    `(?<sign>[-－—–+＋±])?(?<low>${figure})(?:[%％‰])?` +
    `(?:[-—–~～至到]+(?<high>${figure}))?` +
    "(?<unit>%|％|‰|个?百分点|[^\\d\\s，。；、左以及或]{0,8}?)" +
    "(?<suffix>左右|(?:及|或)?以上|以内|之内|(?:及|或)?以下)?$"
);
const brackets = /^[〔[［【(（](.+?)[〕\]］】)）](以上|左右|以内)?$/;

/** The number that a cell states; null for words, dashes, and several numbers in one cell. */
export function parseCell(text: string): CellNumber | null {
  const bracketed = brackets.exec(text.replaceAll(" ", ""));
  const plain = bracketed ? bracketed[1]! + (bracketed[2] ?? "") : text.replaceAll(" ", "");
  const groups = cellPattern.exec(plain)?.groups;
  if (!groups) return null;
  const sign = /[-－—–]/.test(groups.sign ?? "") ? -1 : 1;
  const percent = /\d[%％]/.test(plain) ? "%" : /\d‰/.test(plain) ? "‰" : "";
  const unit = (groups.unit ?? "").replace("％", "%") || percent;
  return {
    value: sign * parseNumeral(groups.low!.replaceAll("，", ",")),
    value_high: groups.high ? parseNumeral(groups.high.replaceAll("，", ",")) : null,
    bound: boundOf(groups.prefix ?? "", groups.suffix ?? ""),
    unit: unit === "" ? percent : unit,
    movement: !groups.movement ? null : /下降|降低|减少/.test(groups.movement) ? -1 : 1,
    isCumulative: bracketed !== null
  };
}

function boundOf(prefix: string, suffix: string): Bound {
  if (/[≥>＞]|不低于|不少于|超过(?<!不超过)|(?<!不)高于|大于/.test(prefix) || suffix.includes("以上"))
    return "ge";
  if (/[≤<＜]|不超过|不高于|低于|小于/.test(prefix) || /内|以下/.test(suffix)) return "le";
  return prefix === "约" || suffix === "左右" ? "approx" : "eq";
}
