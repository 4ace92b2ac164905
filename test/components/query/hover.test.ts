import {describe, expect, it} from "vitest";
import {meaningAt} from "../../../src/components/query/hover.ts";
import {knowledge} from "./made.ts";

function meaning(marked: string) {
  const position = marked.indexOf("|");
  return meaningAt(marked.replace("|", ""), position, knowledge);
}

describe("meaningAt", () => {
  it("tells a column of the table that the alias stands for", () => {
    const found = meaning("select o.va|lue from observations o join reports r using (report)")!;
    expect(found.columns.map(({table, column}) => `${table.name}.${column.name}`)).toEqual([
      "observations.value"
    ]);
    expect(found.columns[0]!.column.meaning).not.toBe("");
    expect([found.from, found.to]).toEqual([9, 14]);
  });

  it("tells a table and a function", () => {
    expect(meaning("select * from comm|itments")!.table!.name).toBe("commitments");
    expect(meaning("select max|(value) from observations")!.function!.name).toBe("max");
  });

  it("tells nothing of strings and of words that it does not know", () => {
    expect(meaning("select 'va|lue' from observations")).toBeUndefined();
    expect(meaning("select nob|ody from observations")).toBeUndefined();
  });
});
