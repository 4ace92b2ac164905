import {describe, expect, test} from "vitest";
import type {CommitmentRow} from "../../loaders/match/commitment.ts";
import {defaultTolerance, verdictAt} from "../../loaders/match/verdict.ts";
import {answered} from "./made.ts";

/**
 * The verdict of a commitment at another tolerance of 左右, in points: what the tables would hold, had they been
 * made with it. What a report's own word decides and what has no answer stay as they are; only an outcome of 超过,
 * which is borderline near the number of a target and open far below it, may gain an answer or lose it.
 */
function rejudge(row: CommitmentRow, tolerance: number): Pick<CommitmentRow, "verdict" | "reason"> {
  const verdict = verdictAt(row, tolerance);
  const isOpenSomewhere = row.verdict_exact === "not_comparable" && row.borderline_beyond !== null;
  if (!isOpenSomewhere) return {verdict, reason: row.reason};
  return {verdict, reason: verdict === "not_comparable" ? "open_interval" : null};
}

/** A promise of 2022 and the review of it, in which the tolerance decides, or must not. */
const cases: [title: string, target: string, review: string][] = [
  ["左右", "地区生产总值增长8%左右。", "地区生产总值增长7.5%。"],
  ["以上 and an outcome of 左右", "地区生产总值增长8%以上。", "地区生产总值增长7.7%左右。"],
  ["a range and an outcome that is one", "地区生产总值增长6%—6.5%。", "地区生产总值增长5.8%—6.1%。"],
  ["左右 of an amount, in another unit", "新增市场主体2.5万户左右。", "全年新增各类经营主体24600户。"],
  ["超过 near the target and far from it", "地区生产总值增长4%。", "地区生产总值增长超过3.6%。"],
  ["a ceiling", "居民消费价格涨幅控制在3%左右。", "居民消费价格上涨3.4%。"],
  ["a promised fall", "单位生产总值能耗下降3%左右。", "单位生产总值能耗下降2.7%。"],
  [
    "基本同步",
    "全体居民人均可支配收入与经济增长基本同步。",
    "地区生产总值增长6%，全体居民人均可支配收入增长5.6%。"
  ],
  ["the report's own word", "地区生产总值增长8%左右。", "地区生产总值完成预期目标。"],
  ["nothing said", "地区生产总值增长8%左右。", "粮食产量增加。"]
];

const tolerances = [0, 0.3, 0.5, 1];

describe("a commitment judged again, as `commitments_at` does", () => {
  test.each(cases)("%s: as if it had been judged with that tolerance", (_, target, review) => {
    for (const row of answered(target, review))
      for (const tolerance of tolerances) {
        const asJudged = answered(target, review, {tolerance}).find(
          ({commitment}) => commitment === row.commitment
        )!;
        const {verdict, reason} = asJudged;
        expect(rejudge(row, tolerance), `at ${tolerance}`).toEqual({verdict, reason});
      }
  });

  test("the cases are such that a tolerance decides", () => {
    const moved = cases.filter(([, target, review]) =>
      answered(target, review).some(
        (row) => new Set(tolerances.map((tolerance) => rejudge(row, tolerance).verdict)).size > 1
      )
    );
    expect(moved.map(([title]) => title)).toEqual(
      cases.map(([title]) => title).filter((title) => !/own word|nothing|range/.test(title))
    );
  });

  test("at the tolerance that the tables are made with nothing changes", () => {
    for (const [, target, review] of cases)
      for (const row of answered(target, review))
        expect(rejudge(row, defaultTolerance).verdict).toBe(row.verdict);
  });
});
