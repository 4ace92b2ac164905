import {expect, test} from "vitest";
import {answered} from "./made.ts";

test("figures decide before the report's own word, which stays beside them", () => {
  expect(answered("发放创业贷款5亿元。", "发放创业贷款4亿元，全面完成年度任务。")[0]).toMatchObject({
    verdict: "missed",
    verdict_basis: "figures",
    declared: "declared_met"
  });
});

test("the report's own word decides where figures cannot be compared, and the row says why they cannot", () => {
  expect(
    answered("引进国内到位资金增长15%。", "引进国内到位资金560亿元，超额完成年度任务。")[0]
  ).toMatchObject({verdict: "exceeded", verdict_basis: "declared", reason: "measure", gap: null});
});

test("翻番 is answered by growth", () => {
  expect(answered("口岸过货量实现翻番。", "口岸过货量增长150%。")[0]).toMatchObject({
    verdict: "exceeded",
    compared_value: 2.5,
    gap: 0.5
  });
});

test("the gap has the target's unit", () => {
  expect(answered("粮食产量达到20亿斤。", "粮食产量达到105万吨。")[0]).toMatchObject({
    verdict: "exceeded",
    compared_value: 21,
    gap: 1
  });
});

test("confidence is that of the match", () => {
  const confidence = (target: string, outcome: string) => answered(target, outcome)[0]!.confidence!;
  expect(confidence("地区生产总值增长7%。", "地区生产总值增长7%。")).toBeGreaterThan(
    confidence("新建体育公园和运动场地30个。", "建成体育公园30个。")
  );
});
