import {describe, expect, it} from "vitest";
import {answerOf, keyOf, rowsByKey} from "../../src/components/answers.ts";

const statement = {text: "select year, place from t where year = ?", parameters: [2022]};
const rows = [
  {year: 2022, place: "包头"},
  {year: 2023, place: null}
];

describe("answerOf(statement, rows)", () => {
  it("survives a file: the rows come back by the key of their statement", () => {
    const file = JSON.parse(
      JSON.stringify({data_version: "a", answers: [answerOf(statement, rows)]})
    ) as Parameters<typeof rowsByKey>[0];
    expect(rowsByKey(file, {data_version: "a"}).get(keyOf(statement))).toEqual(rows);
  });

  it("names the column that a file could not keep", () => {
    expect(() => answerOf(statement, [{year: 2022, delivered: new Date()}])).toThrow(
      "column delivered holds a value of type object"
    );
  });
});

describe("rowsByKey(answers, meta)", () => {
  it("knows nothing of other tables than those that are here", () => {
    const answers = {data_version: "a", answers: [answerOf(statement, rows)]};
    expect(rowsByKey(answers, {data_version: "b"}).size).toBe(0);
  });

  it("gives an answer without rows as such", () => {
    const answers = {data_version: "a", answers: [answerOf(statement, [])]};
    expect(rowsByKey(answers, {data_version: "a"}).get(keyOf(statement))).toEqual([]);
  });
});

describe("keyOf(statement)", () => {
  it("tells statements apart by text and values, not by the space round them", () => {
    expect(keyOf({...statement, text: `\n${statement.text}\n`})).toBe(keyOf(statement));
    expect(keyOf({...statement, parameters: ["2022"]})).not.toBe(keyOf(statement));
    expect(keyOf({...statement, parameters: [2023]})).not.toBe(keyOf(statement));
  });
});
