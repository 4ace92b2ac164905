import {describe, expect, test} from "vitest";
import {commitments} from "../../loaders/match/commitments.ts";
import {answered, dictionaryWith, reportOf} from "./made.ts";

const promise = "地区生产总值增长9%。";

describe("adjustedTargetOf(question)", () => {
  test("is what the next report says the target was changed to; the verdict stays that against January's", () => {
    expect(
      answered(promise, "地区生产总值增长7.2%。经批准，地区生产总值增长目标由9%调整为7%。")[0]
    ).toMatchObject({
      verdict: "missed",
      gap: -1.8,
      adjusted: true,
      adjusted_value: 7,
      adjusted_gap: 0.2
    });
  });

  test("is what a report of the adjustment itself sets", () => {
    const rows = commitments(
      [
        reportOf({year: 2022, targets: promise}),
        reportOf({year: 2022, targets: "地区生产总值增长7%。", kind: "adjustment"}),
        reportOf({year: 2023, review: "地区生产总值增长7.2%。"})
      ],
      dictionaryWith()
    );
    const january = rows.find(({target_report}) => target_report === "150200-2022-work_report");
    expect(january).toMatchObject({verdict: "missed", adjusted_value: 7, adjusted_gap: 0.2});
  });

  test("is unknown where the report gives no number, and then too the miss is not called unmentioned", () => {
    expect(answered(promise, "地区生产总值增长7.2%。我们圆满完成调整后的主要目标任务。")[0]).toMatchObject({
      verdict: "missed",
      adjusted: true,
      adjusted_value: null,
      admission: null
    });
  });
});

test("“met” in the report's own word is said of the adjusted target, and answers nothing for January's", () => {
  expect(
    answered(
      "引进国内到位资金增长15%。",
      "引进国内到位资金全面完成年度目标任务。经批准，下调了年度预期目标。"
    )[0]
  ).toMatchObject({
    verdict: "not_comparable",
    reason: "adjusted",
    declared: "declared_met"
  });
});

test("what a target was changed from and to is no outcome", () => {
  expect(answered(promise, "经批准，地区生产总值增长目标由9%调整为7%。")[0]).toMatchObject({
    verdict: "outcome_not_published",
    outcome: null,
    adjusted_value: 7
  });
});

test.each([
  "市人大常委会批准调整的经济社会发展主要目标全面完成。",
  "审慎调整全市部分预期目标并获市人大常委会审议批准。",
  "均好于调整后的年度预期目标。"
])("%s speaks of adjusted targets", (words) => {
  expect(answered(promise, `地区生产总值增长7.2%。${words}`)[0]!.adjusted).toBe(true);
});

test("wages that are raised are no adjusted target", () => {
  expect(answered(promise, "地区生产总值增长7.2%。最低工资标准由780元调整为860元。")[0]!.adjusted).toBe(
    false
  );
});

test("a structure that is adjusted is no adjusted target", () => {
  expect(answered(promise, "地区生产总值增长7.2%。产业结构调整任务全面完成。")[0]!.adjusted).toBe(false);
});
