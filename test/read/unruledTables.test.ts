import {expect, it} from "vitest";
import type {Run} from "../../loaders/read/ruledTables.ts";
import {tableLines} from "../../loaders/read/tables.ts";
import {unruledTables} from "../../loaders/read/unruledTables.ts";
import {report, widthOf} from "./made.ts";

const size = 10;
const run = (text: string, x: number, y: number): Run => ({text, x, y, size, width: widthOf(text, size)});
const left = [80, 190, 250, 310, 370, 430];
const width = 50;

/** A row of cells, figures flush right, words flush left; those of nothing are left out. */
const row = (cells: readonly (string | null)[], y: number): Run[] =>
  cells.flatMap((text, column) => {
    if (text === null || text === "") return [];
    const isFigure = /^[\d≥-]/.test(text) && column > 0;
    return [run(text, isFigure ? left[column]! + width - widthOf(text, size) : left[column]!, y)];
  });

const data = report.table.slice(2).flatMap((cells, index) => row(cells, 160 + index * 20));
const prose = run("附件：西坪县2024年主要指标表，计划和完成情况如下。", 80, 80);
const lines = (runs: readonly Run[]): string[] => unruledTables(runs).flatMap(({rows}) => tableLines(rows));
const body = [
  "|地区生产总值|亿元|190|186.4|5.9|198|",
  "|固定资产投资增速|%|7|-2.7||5|",
  "|城镇新增就业|人|3000|3260||≥3000|",
  "|粮食总产量|万吨|21|21.3|1.2|21.5|"
];

it("reads rows of figures in columns under a head of one line", () => {
  const head = row(["指标名称", "单位", "上年计划", "完成情况", "增长率", "今年计划"], 140);
  expect(lines([prose, ...head, ...data])).toEqual([
    "|指标名称|单位|上年计划|完成情况|增长率|今年计划|",
    ...body
  ]);
});

it("spreads a heading over the columns between whose edges it is centred", () => {
  const head = [
    ...row(["指标名称", "单位"], 120),
    run("2023年", (310 + 360) / 2 - widthOf("2023年", size) / 2, 120),
    run("2024年", 430, 120),
    ...row([null, null, "计划", "完成", "增长%", "计划"], 140)
  ];
  expect(lines([prose, ...head, ...data])).toEqual([
    "|指标名称|单位|2023年计划|2023年完成|2023年增长%|2024年计划|",
    ...body
  ]);
});

it("holds the runs of the table and no others", () => {
  const head = row(["指标名称", "单位", "上年计划", "完成情况", "增长率", "今年计划"], 140);
  const [table] = unruledTables([prose, ...head, ...data, run("各位代表：", 80, 400)]);
  expect(table!.runs).toEqual(new Set([...head, ...data]));
  expect([table!.top, table!.bottom]).toEqual([140, 220]);
});

it.each<[string, Run[]]>([
  ["rows without a head", [prose, ...data]],
  [
    "one row alone",
    [...row(["指标名称", "单位", "计划", "完成", "增长率", "计划"], 140), ...data.slice(0, 6)]
  ],
  [
    "running text",
    Array.from({length: 8}, (_, i) =>
      run("全县生产总值完成186.4亿元，增长5.9%，好于预期。", 80, 100 + i * 18)
    )
  ],
  [
    "figures that stand below each other in no order",
    [
      ...row(["名称", "单位", "计划", "完成"], 140),
      ...[0, 1, 2, 3].flatMap((i) => [
        run("指标", 80, 160 + i * 20),
        run("12", 150 + i * 17, 160 + i * 20),
        run("34", 190 + i * 17, 160 + i * 20)
      ])
    ]
  ]
])("leaves %s as lines", (_, runs) => {
  expect(unruledTables(runs)).toEqual([]);
});
