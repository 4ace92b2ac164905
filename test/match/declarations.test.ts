import {expect, test} from "vitest";
import {admissionOf} from "../../loaders/match/declarations.ts";
import {answered} from "./made.ts";

const declared = (target: string, review: string) => answered(target, review)[0]!.declared;

test("a statement about the outcome is one about its target", () => {
  expect(declared("发放创业贷款3亿元。", "发放创业贷款4亿元，超额完成年度任务。")).toBe("declared_exceeded");
});

test("a statement that names the target is one about it, and about no other", () => {
  expect(declared("实际利用外资增长10%。", "实际利用外资未完成预期目标。")).toBe("declared_missed");
  expect(declared("粮食产量达到20亿斤。", "实际利用外资未完成预期目标。")).toBeNull();
});

test("a miss outweighs a general word of praise", () => {
  expect(
    declared("实际利用外资增长10%。", "实际利用外资任务基本完成。实际利用外资增速未达到预期目标。")
  ).toBe("declared_missed");
});

test("admissionOf(said, reports) is not mentioned where no report says anything", () => {
  expect(admissionOf(null, [])).toBe("not_mentioned");
});
