import {describe, expect, test} from "vitest";
import {commitments} from "../../loaders/match/commitments.ts";
import {readReport} from "../../loaders/report.ts";
import {answered, dictionaryWith, reportOf} from "./made.ts";

describe("commitments(reports, dictionary)", () => {
  test("a target and its outcome, in other words and another unit", () => {
    expect(answered("新增市场主体2.5万户。", "全年新增各类经营主体27500户。")).toMatchObject([
      {
        verdict: "exceeded",
        basis_of_match: "same_indicator",
        target_value: 2.5,
        target_unit: "万户",
        outcome_value: 27500,
        compared_value: 2.75,
        gap: 0.25,
        verdict_basis: "figures",
        horizon: "year"
      }
    ]);
  });

  test("one outcome answers one target", () => {
    const rows = answered("新建社区食堂12个，新建智慧社区食堂5个。", "新建社区食堂9个。");
    expect(rows.map(({outcome_value}) => outcome_value)).toEqual([9, null]);
  });

  test("a target stated twice is answered twice, and the second row says so", () => {
    const rows = answered("建成充电桩700个。\n完善配套，建成充电桩700个。", "建成充电桩405个。");
    expect(rows.map(({verdict}) => verdict)).toEqual(["missed", "missed"]);
    expect(rows.map(({restates}) => restates)).toEqual([null, rows[0]!.commitment]);
  });

  test("each step of a target is judged", () => {
    expect(
      answered("地区生产总值增长7.5%以上、力争8%。", "地区生产总值增长7.6%。").map(({tier, verdict}) => [
        tier,
        verdict
      ])
    ).toEqual([
      ["base", "met"],
      ["stretch", "missed"]
    ]);
  });

  test("an estimate answers, and stays an estimate", () => {
    expect(answered("地区生产总值增长7%。", "预计地区生产总值增长7.2%。")[0]).toMatchObject({
      verdict: "met",
      outcome_phase: "estimate"
    });
  });

  test("the tolerance is a parameter, and stands in the row", () => {
    const row = (tolerance: number) =>
      answered("地区生产总值增长8%左右。", "地区生产总值增长7.3%。", {tolerance})[0];
    expect(row(0.5)).toMatchObject({verdict: "missed", tolerance: 0.5});
    expect(row(1)).toMatchObject({verdict: "borderline", tolerance: 1});
  });

  test("growth from a level and the level of the year before", () => {
    const [row] = answered("外贸进出口总额增长10%。", "外贸进出口总额206亿元。", {
      before: "外贸进出口总额200亿元。"
    });
    expect(row).toMatchObject({verdict: "missed", basis_of_match: "derived", compared_value: 3, gap: -7});
  });

  test("towns and country are each held against the actual growth of the economy", () => {
    const rows = answered(
      "城乡居民收入与经济增长同步。",
      "地区生产总值增长7.5%。城镇居民人均可支配收入增长6%。农村居民人均可支配收入增长8%。"
    );
    expect(
      rows.map(({indicator, verdict, reference_value}) => [indicator, verdict, reference_value])
    ).toEqual([
      ["urban_income", "missed", 7.5],
      ["rural_income", "exceeded", 7.5]
    ]);
    expect(new Set(rows.map(({commitment}) => commitment)).size).toBe(2);
  });
});

describe("what reports say themselves", () => {
  test("a miss without a number is found by its name", () => {
    expect(answered("建设换电站40座。", "建设换电站未完成年度任务。")).toMatchObject([
      {
        verdict: "missed",
        verdict_basis: "declared",
        outcome_value: null,
        admission: "named",
        declared: "declared_missed"
      }
    ]);
  });

  test("完成任务 answers a target by reference, and no number does", () => {
    expect(answered("完成国家下达的节能减排任务。", "全面完成国家下达的节能减排任务。")[0]).toMatchObject({
      verdict: "met",
      verdict_basis: "declared"
    });
  });

  test("how a miss is admitted", () => {
    const admission = (review: string) => answered("建成充电桩700个。", review)[0]!.admission;
    expect(admission("建成充电桩405个。")).toBe("not_mentioned");
    expect(admission("建成充电桩405个。部分指标未达到预期目标。")).toBe("generic");
    expect(admission("建成充电桩405个，完成目标任务的57.9%。")).toBe("named_with_number");
    expect(admission("建成充电桩705个。")).toBeNull();
  });

  test("targets adjusted in the year: still January's verdict, and the row shows it", () => {
    expect(
      answered("地区生产总值增长9%。", "地区生产总值增长8%。圆满完成调整后的主要目标任务。")[0]
    ).toMatchObject({verdict: "missed", adjusted: true});
    expect(answered("地区生产总值增长9%。", "地区生产总值增长8%。")[0]!.adjusted).toBe(false);
  });
});

describe("the ways to have no answer", () => {
  const only = (targets: string, review: string, options = {}) => {
    const {verdict, reason} = answered(targets, review, options)[0]!;
    return [verdict, reason];
  };

  test("the report with the outcome is not there, or its year is still open", () => {
    const report = reportOf({year: 2022, targets: "地区生产总值增长7%。"});
    const verdict = (year?: number) =>
      commitments([report], dictionaryWith(), year === undefined ? {} : {year}).map((row) => [
        row.verdict,
        row.reason
      ]);
    expect(verdict()).toEqual([["year_open", null]]);
    expect(verdict(2024)).toEqual([["report_not_collected", "outcome_report"]]);
  });

  test("the report with the target is not there, or sets none that was found", () => {
    const later = reportOf({year: 2023, review: "地区生产总值增长7%。"});
    const earlier = reportOf({year: 2022, targets: "粮食产量达到20亿斤。"});
    const of = (rows: ReturnType<typeof commitments>) =>
      rows
        .filter(({indicator}) => indicator === "gdp")
        .map(({verdict, reason, target}) => [verdict, reason, target]);
    expect(of(commitments([later], dictionaryWith()))).toEqual([
      ["report_not_collected", "target_report", null]
    ]);
    expect(of(commitments([earlier, later], dictionaryWith()))).toEqual([["no_target", "not_found", null]]);
  });

  test("no target is set, or only one that leans on others", () => {
    expect(only("今年不设定地区生产总值增长目标。", "地区生产总值增长3%。")).toEqual([
      "no_target",
      "explicitly_none"
    ]);
    expect(only("地区生产总值增速高于全国平均水平。", "地区生产总值增长6%。")).toEqual([
      "no_target",
      "only_relative"
    ]);
    expect(only("完成国家下达的节能减排任务。", "空气质量改善。")).toEqual(["no_target", "by_reference"]);
  });

  test("the outcome is not published", () => {
    expect(only("建成充电桩700个。", "新建公园20个。")).toEqual(["outcome_not_published", null]);
  });

  test("works under way answer nothing, though their number is the same", () => {
    expect(only("建成停车楼8座。", "8座停车楼加快推进。")).toEqual(["outcome_not_published", null]);
  });

  test("part of a year is provisional for growth, and nothing for an amount", () => {
    expect(only("固定资产投资增长8%。", "1—11月固定资产投资增长5%。")).toEqual(["provisional", null]);
    expect(only("粮食产量达到20亿斤。", "1—11月粮食产量18亿斤。")).toEqual(["outcome_not_published", null]);
  });

  test.each([
    ["一般公共预算收入增长5%。", "一般公共预算收入同口径增长9%。", "basis"],
    ["地区生产总值增长7%。", "地区生产总值达到4000亿元。", "price_basis"],
    ["外贸进出口总额达到50亿元。", "外贸进出口总额8亿美元。", "currency"],
    ["社会消费品零售总额增长7%。", "社会消费品零售总额400亿元。", "measure"],
    ["新增高新技术企业30家。", "高新技术企业总数达到310家。", "stock_and_flow"]
  ])("not comparable: %s / %s (%s)", (targets, review, reason) => {
    expect(only(targets, review)).toEqual(["not_comparable", reason]);
  });

  test("not comparable: the series breaks, or the base was revised", () => {
    const breaks = [{series: "retail_sales", ref_area: "all", year: 2022, what: "", what_zh: "", source: ""}];
    const [targets, review] = ["社会消费品零售总额达到500亿元。", "社会消费品零售总额480亿元。"];
    expect(only(targets, review, {breaks})).toEqual(["not_comparable", "series_break"]);
    expect(
      only("地区生产总值达到4200亿元。", "地区生产总值4000亿元。2021年地区生产总值3700亿元。", {
        before: "地区生产总值3900亿元。"
      })
    ).toEqual(["not_comparable", "base_revised"]);
  });

  test("none of them has an admission or counts as a verdict", () => {
    expect(answered("建成充电桩700个。", "新建公园20个。")[0]).toMatchObject({
      admission: null,
      verdict_basis: null
    });
  });
});

describe("an adjustment and an outline", () => {
  const january = reportOf({year: 2020, targets: "地区生产总值增长7%左右，城镇新增就业1.8万人。"});
  const adjustment = readReport(
    "关于调整2020年主要预期目标的议案\n一、地区生产总值增速由7%左右调整为3%左右。",
    {place: "包头市", year: 2020, kind: "adjustment", source_file: "adjustment.txt"},
    dictionaryWith()
  );
  const next = reportOf({year: 2021, review: "地区生产总值增长3.2%，城镇新增就业1.9万人。"});

  test("an adjustment marks the targets that it changes; January's is judged as it was", () => {
    const rows = commitments([january, adjustment, next], dictionaryWith());
    expect(
      rows.map((row) => [row.indicator, row.target_value, row.target_status, row.adjusted, row.verdict])
    ).toEqual([
      ["gdp", 7, "original", true, "missed"],
      ["urban_new_jobs", 1.8, "original", false, "exceeded"],
      ["gdp", 3, "adjusted", true, "met"]
    ]);
  });

  test("targets of an outline have the horizon of its plan, and are answered at its end", () => {
    const plan = readReport(
      "包头市国民经济和社会发展第十四个五年规划纲要\n第一章 主要目标\n|指标|单位|2020年|2025年|\n|常住人口城镇化率|%|86|88|",
      {place: "包头市", year: 2021, kind: "five_year_plan", source_file: "outline.txt"},
      dictionaryWith()
    );
    const end = reportOf({year: 2026, review: "常住人口城镇化率达到88.4%。"});
    const rows = commitments([plan, end], dictionaryWith()).filter(({target}) => target !== null);
    expect(rows).toMatchObject([
      {time_period: "2025", horizon: "five_year_plan", target_value: 88, outcome_value: 88.4, verdict: "met"}
    ]);
  });
});
