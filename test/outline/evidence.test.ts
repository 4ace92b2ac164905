import {expect, it} from "vitest";
import {planEvidence} from "../../loaders/outline/evidence.ts";

const plan = "力争增长6%，加快项目建设，支持企业扩产，确保完成投资。";
const review = "成功举办展会，累计投资9亿元，顺利完成了任务，取得实效。";

it("is positive for plans and negative for reviews, stretch by stretch of one text", () => {
  const text = review + plan;
  const evidence = planEvidence(text);
  expect(evidence(0, review.length)).toBeLessThan(-8);
  expect(evidence(review.length, text.length)).toBeGreaterThan(5);
});

it("does not depend on length", () => {
  const once = planEvidence(plan)(0, plan.length);
  expect(planEvidence(plan.repeat(5))(0, plan.length * 5)).toBeCloseTo(once);
});

it("is nothing for nothing", () => {
  expect(planEvidence("")(0, 0)).toBe(0);
});
