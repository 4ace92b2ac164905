// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {htmlTable, type Table} from "../../src/components/table.ts";

interface Row {
  place: string;
  value: number | null;
}

const table: Table<Row> = {
  rows: [
    {place: '包头, "the steel city"', value: 7.5},
    {place: "<b>呼和浩特</b>", value: null}
  ],
  columns: [
    {name: "place", title: "Place", value: ({place}) => place},
    {name: "code", title: "code", value: () => "150200", isForFiles: true},
    {name: "value", title: "Value", value: ({value}) => value}
  ]
};

describe("htmlTable(table)", () => {
  it("shows the columns that are for pages, with text as text", () => {
    const shown = htmlTable(table);
    expect([...shown.querySelectorAll("th")].map((cell) => cell.textContent)).toEqual(["Place", "Value"]);
    expect(shown.querySelectorAll("tbody tr")[1]!.firstChild!.textContent).toBe("<b>呼和浩特</b>");
    expect(shown.querySelector("b")).toBeNull();
  });

  it("sets numbers flush right and names each cell's column", () => {
    const cell = htmlTable(table).querySelectorAll("td")[1]!;
    expect([cell.className, cell.dataset.title]).toEqual(["number", "Value"]);
  });

  it("shows the first rows of many, and the others on demand", () => {
    const long = {...table, rows: Array.from({length: 30}, (_, i) => ({place: String(i), value: i}))};
    const shown = htmlTable(long, {first: 20});
    expect(shown.querySelectorAll("tbody tr")).toHaveLength(20);
    const button = shown.querySelector("button")!;
    expect(button.textContent).toBe("Show 10 more rows");
    button.click();
    expect(shown.querySelectorAll("tbody tr")).toHaveLength(30);
    expect(shown.querySelector("button")).toBeNull();
  });
});
