import {expect, it} from "vitest";
import type {DataColumn, Field} from "../../../src/components/share/columns.ts";
import {doFile} from "../../../src/components/share/stata.ts";

const column = (name: string, type: DataColumn["type"], changes: Partial<DataColumn> = {}): DataColumn => ({
  name,
  type,
  title: `Title of ${name}`,
  meaning: null,
  values: [],
  ...changes
});
const verdict: Field = {
  name: "verdict",
  type: "string",
  title_en: "",
  title_zh: "",
  meaning: "",
  meaning_zh: "",
  constraints: {enum: ["met", "missed"]}
};

it("reads the columns by position and type, under names that Stata takes, with labels", () => {
  const script = doFile(
    "a.csv",
    [
      column("gap", "number", {meaning: "Outcome minus target; not `gap' of $x."}),
      column("count(*)", "integer"),
      column("digest", "boolean"),
      column("delivered", "date"),
      column("verdict", "string")
    ],
    {notes: ["GDP `growth'", "second\nnote"], fields: new Map([["verdict", verdict]])}
  );
  expect(script).toBe(
    [
      "* GDP `growth'",
      "* second note",
      "",
      "version 14",
      `import delimited using \`"a.csv"', encoding("utf-8") varnames(nonames) rowrange(2) ///`,
      "  bindquotes(strict) numericcols(1 2) stringcols(3 4 5) clear",
      "rename (v1 v2 v3 v4 v5) ///",
      "  (gap count_ digest delivered verdict)",
      'replace digest = cond(digest == "true", "1", cond(digest == "", "", "0"))',
      "destring digest, replace",
      'generate double __date = date(delivered, "YMD")',
      "order __date, after(delivered)",
      "drop delivered",
      "rename __date delivered",
      "format delivered %td",
      `label data \`"GDP 'growth'"'`,
      `label variable gap \`"Title of gap"'`,
      `label variable count_ \`"Title of count(*)"'`,
      `label variable digest \`"Title of digest"'`,
      `label variable delivered \`"Title of delivered"'`,
      `label variable verdict \`"Title of verdict"'`,
      "notes gap: Outcome minus target; not 'gap' of 'x.",
      `label define verdict_code 1 \`"met"' 2 \`"missed"'`,
      "encode verdict, generate(verdict_code) label(verdict_code)",
      ""
    ].join("\n")
  );
});

const namesIn = (columns: readonly DataColumn[], fields = new Map<string, Field>()): string =>
  /\n {2}\((.*)\)\n/.exec(doFile("a.csv", columns, {notes: [], fields}))![1]!;

it("takes no word that Stata keeps, and no name twice", () => {
  const long = "a".repeat(40);
  expect(
    namesIn(
      ["if", "str8", "_n", "市长", "区县", "value", "value", "2nd", long, long].map((name) =>
        column(name, "number")
      )
    )
  ).toBe(`if_ str8_ _n_ _ __2 value value_2 _2nd ${"a".repeat(32)} ${"a".repeat(30)}_2`);
});

it("leaves out an option that would name no column", () => {
  const script = (type: DataColumn["type"]) =>
    doFile("a.csv", [column("a", type)], {notes: [], fields: new Map()});
  expect(script("string")).toContain("bindquotes(strict) stringcols(1) clear");
  expect(script("number")).toContain("bindquotes(strict) numericcols(1) clear");
});

it("begins no comment that would not end", () => {
  const script = doFile("a.csv", [column("a", "number")], {notes: ["a /* b"], fields: new Map()});
  expect(script).not.toContain("/*");
});
