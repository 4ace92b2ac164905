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
      "  numericcols(1 2) stringcols(3 4 5) clear",
      "rename v1 gap",
      "rename v2 count_",
      "rename v3 digest",
      "rename v4 delivered",
      "rename v5 verdict",
      'replace digest = cond(digest == "true", "1", cond(digest == "", "", "0"))',
      "destring digest, replace",
      'generate double day_ = date(delivered, "YMD")',
      "drop delivered",
      "rename day_ delivered",
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
