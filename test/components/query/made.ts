import {readFileSync} from "node:fs";
import type {EngineWords} from "../../../loaders/site/engineWords.ts";
import type {Knowledge} from "../../../src/components/query/completion.ts";
import {readNames} from "../../../src/components/query/names.ts";
import type {ColumnKind, QueryResult, Value} from "../../../src/components/query/result.ts";
import type {SchemaTable} from "../../../src/components/query/schema.ts";

export const schema = (
  JSON.parse(readFileSync("data/datapackage.json", "utf8")) as {resources: readonly SchemaTable[]}
).resources;

export const words: EngineWords = {
  keywords: ["select", "from", "where", "or", "order", "end", "value", "year"],
  reserved: ["select", "from", "where", "or", "order", "end"],
  types: ["integer", "varchar"],
  functions: [
    {name: "regexp_matches", signature: "regexp_matches(string, regex)", description: "Whether a text fits."},
    {name: "max", signature: "max(arg)", description: ""}
  ]
};

export const knowledge: Knowledge = {
  schema,
  words,
  names: {
    ref_area: readNames([
      ["110000", "北京市", "Beijing", "bei jing", 900],
      ["150200", "包头市", "Baotou", "bao tou", 700],
      ["130600", "保定市", "Baoding", "bao ding", 800],
      ["610300", "宝鸡市", "Baoji", "bao ji", 100]
    ]),
    indicator: readNames([
      ["gdp", "地区生产总值", "Gross regional product", "di qu sheng chan zong zhi", 5000],
      ["grain_output", "粮食总产量", "Grain output", "liang shi zong chan liang", 900]
    ]),
    metric: readNames([["新增规上企业", "新增规上企业", "", "xin zeng gui shang qi ye", 40]])
  },
  title: ({title_en}) => title_en
};

/** A result from rows: the kinds of its columns, and its values. */
export function made(kinds: Record<string, ColumnKind>, rows: readonly (readonly Value[])[]): QueryResult {
  return {
    columns: Object.entries(kinds).map(([name, kind]) => ({name, kind})),
    length: rows.length,
    value: (row, column) => rows[row]![column]!
  };
}
