import {describe, expect, it} from "vitest";
import {isData, tableLines, type Cell} from "../../loaders/read/tables.ts";

const cell = (text: string, columns = 1, rows = 1): Cell => ({text, columns, rows});
const row = (...texts: string[]) => texts.map((text) => cell(text));

describe("tableLines(rows)", () => {
  it("writes a row a line, the rows of a header as one", () => {
    expect(
      tableLines([
        [cell("指标", 1, 2), cell("2023年", 2), cell("2024年计划", 1, 2)],
        row("计划", "预计完成"),
        row("粮食 产量", "21", "21.3", "21.5")
      ])
    ).toEqual(["|指标|2023年计划|2023年预计完成|2024年计划|", "|粮食产量|21|21.3|21.5|"]);
  });

  it("repeats a cell in the rows that it covers, but not in the columns below the header", () => {
    expect(
      tableLines([
        row("类别", "指标", "2020", "2025"),
        [cell("经济", 1, 2), ...row("生产总值", "1", "2")],
        [cell("工业"), cell("稳步提高", 2)]
      ])
    ).toEqual(["|类别|指标|2020|2025|", "|经济|生产总值|1|2|", "|经济|工业|稳步提高||"]);
  });

  it("leaves out a title across the table and empty rows", () => {
    expect(tableLines([[cell("主要指标表", 2)], row("指标", "计划"), row("", ""), row("粮食", "3")])).toEqual(
      ["|指标|计划|", "|粮食|3|"]
    );
  });

  it("keeps a bar inside of a cell from making two of it", () => {
    expect(tableLines([row("甲|乙", "计划"), row("粮食", "3")])[0]).toBe("|甲/乙|计划|");
  });

  it("is not led to fill memory by a cell that says it covers a million columns", () => {
    const [line] = tableLines([[cell("甲", 1e6, 1e6)], row("粮食", "3")]);
    expect(line!.length).toBeLessThan(300);
  });
});

it("isData(rows) tells tables of data from tables that arrange a page", () => {
  expect(isData([row("指标", "计划"), row("粮食", "3")])).toBe(true);
  expect(isData([row("一段话"), row("又一段话")])).toBe(false);
  expect(isData([row("菜单", "正文".repeat(300)), row("", "")])).toBe(false);
});
