import {describe, expect, it} from "vitest";
import {annexesOf, columnsOf} from "../../loaders/outline/annex.ts";
import {outline} from "../../loaders/outline/outline.ts";

const plan = {year: 2023, kind: "plan_report"} as const;
const shown = (heads: string, metadata: Parameters<typeof columnsOf>[1] = plan) =>
  columnsOf(heads.split("|"), metadata).map((column) =>
    column.role === "value" ? `${column.measure} ${column.phase} ${column.time_period}` : column.role
  );

describe("columnsOf(heads) knows", () => {
  it.each([
    [
      "指标名称|计量单位|2022年计划|2022年完成|2023年计划",
      "value target 2022",
      "value outcome 2022",
      "value target 2023"
    ],
    [
      "主要指标|单位|2022年预计完成数|2023年预期目标|备注",
      "value estimate 2022",
      "value target 2023",
      "other"
    ],
    [
      "项目|单位|上年实绩|比上年增长（%）|本年计划",
      "value outcome 2022",
      "growth outcome 2022",
      "value target 2023"
    ],
    ["指标|单位|计划|预计完成|增长%", "value target 2023", "value estimate 2022", "growth estimate 2022"],
    ["指标|单位|2022年|2023年|完成率", "value outcome 2022", "value target 2023", "completion outcome 2022"]
  ])("%s", (heads, ...values) => {
    expect(shown(heads)).toEqual(["indicator", "unit", ...values]);
  });

  it("the years of an outline, its averages and its attributes", () => {
    expect(shown("类别|指标|2020年|2025年|年均/累计|属性", {year: 2021, kind: "five_year_plan"})).toEqual([
      "other",
      "indicator",
      "value outcome 2020",
      "value target 2025",
      "average target 2021/2025",
      "attribute"
    ]);
    expect(shown("指标|“十三五”年均|2021—2025年年均", {year: 2021, kind: "five_year_plan"}).slice(1)).toEqual(
      ["average outcome 2016/2020", "average target 2021/2025"]
    );
  });
});

describe("annexesOf(sentences)", () => {
  const read = (text: string) => annexesOf(outline(text, plan).sentences, plan);

  it("gives each cell its place in the text", () => {
    const text =
      "一、目标\n投资增长8%。\n| 指标 |单位|2022年完成|2023年计划|\n|粮食|万吨| 21.3 |21.5|\n结束。";
    const [annex, ...others] = read(text);
    expect(others).toEqual([]);
    expect(annex!.rows).toHaveLength(1);
    for (const {cells} of annex!.rows)
      for (const cell of cells) expect(text.slice(cell.start, cell.end)).toBe(cell.text);
    expect(annex!.rows[0]!.cells.map((cell) => cell.text)).toEqual(["粮食", "万吨", "21.3", "21.5"]);
  });

  it("takes neither other tables nor rows without a head for one", () => {
    expect(read("|事项|内容|\n|便民停车|新建停车位600个|")).toEqual([]);
    expect(read("|粮食|21.3|21.5|")).toEqual([]);
  });

  it("tells two tables apart that have text between them", () => {
    const table = "|指标|2022年完成|2023年计划|\n|粮食|21.3|21.5|";
    expect(read(`${table}\n注：粮食为预计数。\n${table}`)).toHaveLength(2);
  });
});
