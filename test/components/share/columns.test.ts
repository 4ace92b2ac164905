import {describe, expect, it} from "vitest";
import {columnsOf, columnsOfResult, type Field} from "../../../src/components/share/columns.ts";
import type {Table} from "../../../src/components/table.ts";

const field = (name: string, type: Field["type"]): [string, Field] => [
  name,
  {
    name,
    type,
    title_en: `${name} en`,
    title_zh: `${name} zh`,
    meaning: `Meaning of ${name}.`,
    meaning_zh: "含义。"
  }
];
const fields = new Map([field("value", "number"), field("delivered", "date"), field("year", "integer")]);

describe("columnsOf(table, fields)", () => {
  const table: Table<{place: string; value: number | null; code: string}> = {
    rows: [
      {place: "Baotou", value: 8, code: "150200"},
      {place: "Wuhai", value: null, code: "150300"}
    ],
    columns: [
      {name: "place", title: "Place", value: ({place}) => place},
      {name: "value", title: "Value (%)", value: ({value}) => value},
      {name: "code", title: "code", value: ({code}) => code, isForFiles: true}
    ]
  };

  it("has all columns, described ones with their meaning and type, under the table's own titles", () => {
    expect(columnsOf(table, fields)).toEqual([
      {name: "place", title: "Place", type: "string", meaning: null, values: ["Baotou", "Wuhai"]},
      {name: "value", title: "Value (%)", type: "number", meaning: "Meaning of value.", values: [8, null]},
      {name: "code", title: "code", type: "string", meaning: null, values: ["150200", "150300"]}
    ]);
  });

  it("leaves out what a page does not show when it is asked for that", () => {
    expect(columnsOf(table, fields, {shown: true}).map(({name}) => name)).toEqual(["place", "value"]);
  });
});

describe("columnsOfResult(result, fields, language)", () => {
  const column = (name: string, ...values: unknown[]) =>
    columnsOfResult(
      values.map((value) => ({[name]: value})),
      fields,
      "zh"
    )[0]!;

  it("takes titles in the language of the page", () => {
    expect(column("value", 1).title).toBe("value zh");
    expect(column("n", 1).title).toBe("n");
  });

  it("reads days, however the engine hands them out", () => {
    const day = new Date("2022-02-12");
    expect(column("delivered", day, day.getTime(), "2022-02-12", null)).toMatchObject({
      type: "date",
      values: ["2022-02-12", "2022-02-12", "2022-02-12", null]
    });
  });

  it("keeps the described type as long as the values fit it, and finds another where they do not", () => {
    expect(column("value", 1, 2).type).toBe("number");
    expect(column("year", 2022).type).toBe("integer");
    expect(column("year", 2022.5).type).toBe("number");
    expect(column("year", "since 2022")).toMatchObject({type: "string", values: ["since 2022"]});
  });

  it("finds the type of a column that nobody described", () => {
    expect(column("x", true, null).type).toBe("boolean");
    expect(column("x", 10n)).toMatchObject({type: "number", values: [10]});
    expect(column("x", null, undefined)).toMatchObject({type: "string", values: [null, null]});
    expect(column("x", 1, "two")).toMatchObject({type: "string", values: ["1", "two"]});
    expect(column("x", 0, "", false)).toMatchObject({type: "string", values: ["0", "", "false"]});
    expect(column("x", {a: [1]})).toMatchObject({type: "string", values: ['{"a":[1]}']});
  });

  it("has no column for no row", () => {
    expect(columnsOfResult([], fields, "en")).toEqual([]);
  });
});
