import type {EngineWords} from "../../../loaders/site/engineWords.ts";
import {described, meaningOf} from "../described.js";
import {findNames, type Name} from "./names.js";
import {tablesOf, type Named, type SchemaColumn, type SchemaTable} from "./schema.js";
import {statementAt} from "./statements.js";

/** All that completion and hover draw on. */
export interface Knowledge {
  schema: readonly SchemaTable[];
  words: EngineWords;
  /** Names by the kind of column: ref_area, indicator, metric. */
  names: Readonly<Record<string, readonly Name[]>>;
  /** A name or a title in the language of the page: "Baotou 包头". */
  title(of: {title_en: string; title_zh: string}): string;
}

export interface Proposal {
  label: string;
  /** What is written; the label where it is left out. */
  apply?: string;
  /** Beside the label: the type of a column, the names of a code. */
  detail?: string;
  /** In full: a meaning. */
  info?: string;
  kind: "table" | "column" | "value" | "keyword" | "function" | "type";
  /** The higher, the further up. */
  boost: number;
}

export interface Completion {
  /** Where the text begins that a proposal takes the place of. */
  from: number;
  /** Best first, and filtered: what was typed may be pinyin, which no label holds. */
  proposals: Proposal[];
}

/** Columns whose values have names: in which list, and what of a name stands in the column. */
const namesOfColumn: Record<string, {list: string; holds: "code" | "zh" | "en"}> = {
  ref_area: {list: "ref_area", holds: "code"},
  successor: {list: "ref_area", holds: "code"},
  place: {list: "ref_area", holds: "zh"},
  name_zh: {list: "ref_area", holds: "zh"},
  short_en: {list: "ref_area", holds: "en"},
  indicator: {list: "indicator", holds: "code"},
  series: {list: "indicator", holds: "code"},
  label_zh: {list: "indicator", holds: "zh"},
  label_en: {list: "indicator", holds: "en"},
  metric: {list: "metric", holds: "code"},
  outcome_metric: {list: "metric", holds: "code"},
  relative_to: {list: "metric", holds: "code"}
};

/** `parent` is a place in the table of places and an indicator in that of indicators. */
function namesOf(column: string, named: readonly Named[]): (typeof namesOfColumn)[string] | undefined {
  if (column !== "parent") return namesOfColumn[column];
  return {
    list: named.some(({table}) => table.name === "indicators") ? "indicator" : "ref_area",
    holds: "code"
  };
}

const comparison =
  /(?:"([^"]+)"|([\p{L}_][\p{L}\p{N}_]*))\s*(?:=|==|<>|!=|\b(?:not\s+)?i?like\b|\b(?:not\s+)?in\s*\((?:\s*'(?:[^']|'')*'\s*,)*)\s*$/iu;

/**
 * What may stand at a position: values where a column is compared, columns of the tables that the statement
 * names, tables, then what the language has. Undefined where nothing was typed that asks for it.
 */
export function completionAt(
  text: string,
  position: number,
  knowledge: Knowledge,
  isAsked = false
): Completion | undefined {
  const {from: start, to: end} = statementAt(text, position);
  const before = text.slice(start, position);
  const string = openString(before);
  if (string === "comment") return undefined;
  const named = tablesOf(text.slice(start, end), knowledge.schema);
  if (string !== undefined) return valuesInString(before, string, start, named, knowledge);

  const dotted = /(?:"([^"]+)"|([\p{L}_][\p{L}\p{N}_]*))\.("?)([\p{L}\p{N}_]*)$/u.exec(before);
  if (dotted) return columnsOf(dotted, position, named, knowledge);

  const typed = /[\p{L}\p{N}_]*$/u.exec(before)![0];
  const from = position - typed.length;
  const compared = comparison.exec(before.slice(0, before.length - typed.length));
  if (compared && (typed !== "" || isAsked)) {
    const values = valuesOf(nameOf(compared), typed, named, knowledge).map((value) => ({
      ...value,
      apply: quoted(value.label)
    }));
    const others = typed === "" ? [] : wordsLike(typed, named, knowledge);
    if (values.length > 0) return {from, proposals: ranked([...values, ...others])};
  }
  if (typed === "" && !isAsked) return undefined;
  if (/^\p{N}/u.test(typed)) return undefined;
  const proposals = ranked([
    ...wordsLike(typed, named, knowledge),
    ...conditions(typed, before, named, knowledge)
  ]);
  return proposals.length > 0 ? {from, proposals} : undefined;
}

/** Where the string that is being written begins; "comment" within one. */
function openString(before: string): number | "comment" | undefined {
  const token = /--[^\n]*|\/\*(?:[^*]|\*(?!\/))*(?:\*\/|$)|'(?:[^']|'')*('|$)|"(?:[^"]|"")*(?:"|$)/g;
  for (const {0: part, 1: closing, index} of before.matchAll(token)) {
    if (index + part.length < before.length) continue;
    if (part.startsWith("--") || (part.startsWith("/*") && !part.endsWith("*/"))) return "comment";
    if (part.startsWith("'") && (closing === "" || part === "'")) return index;
  }
  return undefined;
}

function valuesInString(
  before: string,
  string: number,
  start: number,
  named: readonly Named[],
  knowledge: Knowledge
): Completion | undefined {
  const typed = before.slice(string + 1);
  const compared = comparison.exec(before.slice(0, string));
  const proposals = valuesOf(compared ? nameOf(compared) : undefined, typed, named, knowledge).map(
    (value) => ({...value, apply: value.label.replaceAll("'", "''")})
  );
  return proposals.length > 0 ? {from: start + string + 1, proposals} : undefined;
}

/** Values of a column that was compared; of a column that is not known, those of all that have names. */
function valuesOf(
  column: string | undefined,
  typed: string,
  named: readonly Named[],
  {schema, names}: Knowledge
): Proposal[] {
  const fields = (named.length > 0 ? named.map(({table}) => table) : schema).flatMap(({schema: {fields}}) =>
    fields.filter(({name}) => name === column)
  );
  const listed = [...new Set(fields.flatMap(({constraints}) => constraints?.enum ?? []))];
  const wanted = typed.toLowerCase();
  if (listed.length > 0)
    return listed
      .filter((value) => value.toLowerCase().startsWith(wanted))
      .map((value, i) => ({label: value, kind: "value", boost: 90 - Math.min(i, 40)}));
  const held = column === undefined ? undefined : namesOf(column, named);
  if (held === undefined) return [];
  return findNames(names[held.list] ?? [], typed).map((name, i) => ({
    label: name[held.holds],
    detail: inWords(name, held.holds),
    kind: "value" as const,
    boost: 99 - i
  }));
}

/** Columns after `table.` or `alias.`. */
function columnsOf(
  match: RegExpExecArray,
  position: number,
  named: readonly Named[],
  knowledge: Knowledge
): Completion | undefined {
  const [, quotedOwner, plainOwner, quote = "", typed = ""] = match;
  const owner = (quotedOwner ?? plainOwner ?? "").toLowerCase();
  const table =
    named.find(({alias}) => alias === owner)?.table ?? knowledge.schema.find(({name}) => name === owner);
  if (table === undefined) return undefined;
  const proposals = table.schema.fields.map((field, i) =>
    columnProposal(field, table.name, 99 - Math.min(i, 60), knowledge)
  );
  return {from: position - typed.length - quote.length, proposals: ranked(fitting(proposals, typed))};
}

/** Tables, columns, functions, types and keywords that begin with what was typed. */
function wordsLike(typed: string, named: readonly Named[], knowledge: Knowledge): Proposal[] {
  const {schema, words, title} = knowledge;
  const proposals: Proposal[] = [];
  const own = new Map<string, Proposal>();
  for (const {table} of named)
    for (const field of table.schema.fields)
      if (!own.has(field.name)) own.set(field.name, columnProposal(field, table.name, 80, knowledge));
  proposals.push(...own.values());
  for (const table of schema)
    proposals.push({
      label: table.name,
      detail: title(table),
      info: meaningOf(table),
      kind: "table",
      boost: named.length > 0 ? 70 : 85
    });
  for (const table of schema)
    for (const field of table.schema.fields) {
      if (own.has(field.name)) continue;
      const proposal = columnProposal(field, table.name, named.length > 0 ? 20 : 60, knowledge);
      own.set(field.name, proposal);
      proposals.push(proposal);
    }
  for (const {name, signature, description} of words.functions)
    proposals.push({
      label: name,
      detail: signature.slice(name.length),
      info: description,
      kind: "function",
      boost: -10
    });
  for (const type of words.types) proposals.push({label: type, kind: "type", boost: -20});
  for (const keyword of words.keywords) proposals.push({label: keyword, kind: "keyword", boost: -5});
  return fitting(proposals, typed);
}

/** Whole conditions for a name that was typed where a condition may stand: "bt" writes `ref_area = '150200'`. */
function conditions(typed: string, before: string, named: readonly Named[], {names}: Knowledge): Proposal[] {
  if (typed.length < 2) return [];
  const clause =
    /\b(where|and|or|having|on|when|not|select|from|join|by|with|as|set|using|limit|is)\b(?!.*\b(?:where|and|or|having|on|when|not|select|from|join|by|with|as|set|using|limit|is)\b)/is.exec(
      before.slice(0, before.length - typed.length)
    );
  if (clause === null || !/^(?:where|and|or|having|on|when|not)$/i.test(clause[1]!)) return [];
  return ["ref_area", "indicator", "metric"]
    .filter((column) => named.some(({table}) => table.schema.fields.some(({name}) => name === column)))
    .flatMap((column) =>
      findNames(names[column] ?? [], typed, 8).map((name, i) => {
        const owners = named.filter(({table}) => table.schema.fields.some(({name}) => name === column));
        const owner = owners.length > 1 ? `${owners[0]!.alias}.` : "";
        return {
          label: `${column} = ${quoted(name.code)}`,
          apply: `${owner}${column} = ${quoted(name.code)}`,
          detail: inWords(name),
          kind: "value" as const,
          boost: 15 - i
        };
      })
    );
}

function columnProposal(column: SchemaColumn, table: string, boost: number, {words}: Knowledge): Proposal {
  const {name, type} = column;
  return {
    label: name,
    apply: identifier(name, words),
    detail: `${type} · ${table}`,
    info: described(column),
    kind: "column",
    boost
  };
}

/** Below all that begins with what was typed. */
const heldBoost = -30;

/** Those that hold what was typed; a name that only holds it stands below those that begin with it. */
function fitting(proposals: readonly Proposal[], typed: string): Proposal[] {
  const wanted = typed.toLowerCase();
  return proposals.flatMap((proposal) => {
    const at = proposal.label.toLowerCase().indexOf(wanted);
    if (at === 0) return [proposal];
    // Of keywords and functions there are a thousand: only their beginnings count.
    const isOurs = proposal.kind === "table" || proposal.kind === "column";
    return at > 0 && wanted.length > 1 && isOurs ? [{...proposal, boost: heldBoost}] : [];
  });
}

function ranked(proposals: Proposal[]): Proposal[] {
  const length = ({kind, label}: Proposal) => (kind === "keyword" || kind === "function" ? label.length : 0);
  return proposals.sort((a, b) => b.boost - a.boost || length(a) - length(b));
}

/** What a name says besides what stands in the column. */
function inWords(name: Name, holds: "code" | "zh" | "en" = "code"): string {
  const others = holds === "code" ? [name.zh, name.en] : [name.code, name.zh, name.en];
  return [...new Set(others)].filter((other) => other !== "" && other !== name[holds]).join(" ");
}

function nameOf(match: RegExpExecArray): string {
  return (match[1] ?? match[2] ?? "").toLowerCase();
}

function quoted(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

/** A column's name as a query writes it: `end` is a word of the language, and stands in quotation marks. */
export function identifier(name: string, {reserved}: Pick<EngineWords, "reserved">): string {
  return /^[a-z_][a-z0-9_]*$/.test(name) && !reserved.includes(name)
    ? name
    : `"${name.replaceAll('"', '""')}"`;
}
