import {expect, it} from "vitest";
import {readClaims} from "../../loaders/grammar/grammar.ts";
import {ofKind} from "../../loaders/grammar/ofKind.ts";
import type {Kind, Phase} from "../../loaders/vocabulary.ts";

const read = (text: string, kind: Kind, phase: Phase, time_period: string) =>
  ofKind(readClaims({sentence: 0, section: "1", start: 0, end: text.length, text, phase, time_period}), {
    kind,
    year: Number(time_period.slice(0, 4)) - (kind === "five_year_plan" ? 4 : 0)
  });

it("what a bulletin calls preliminary is an outcome, what a work report does an estimate", () => {
  const text = "预计地区生产总值增长6%。";
  expect(read(text, "stat_bulletin", "outcome", "2021")).toMatchObject([{phase: "outcome"}]);
  expect(read(text, "work_report", "outcome", "2021")).toMatchObject([{phase: "estimate"}]);
});

it("an adjustment names the target of before and the one it sets", () => {
  expect(read("城镇新增就业目标由1.8万人调整为1.5万人。", "adjustment", "target", "2020")).toMatchObject([
    {value: 1.8, phase: "target", time_period: "2020", target_status: "original"},
    {value: 1.5, phase: "target", time_period: "2020", target_status: "adjusted"}
  ]);
  expect(read("城镇新增就业1.5万人。", "work_report", "target", "2020")).toMatchObject([
    {target_status: "original"}
  ]);
});

it("a sum over an outline's years is of all of them", () => {
  expect(read("五年新增城镇就业8万人。", "five_year_plan", "target", "2025")).toMatchObject([
    {metric: "新增城镇就业", time_period: "2021/2025"}
  ]);
  expect(read("新增城镇就业8万人。", "five_year_plan", "target", "2025")).toMatchObject([
    {time_period: "2025"}
  ]);
});
