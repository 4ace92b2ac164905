import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {parseAreas} from "../../loaders/link/areas.ts";
import {parseIndicators} from "../../loaders/link/indicators.ts";
import {parseUnits} from "../../loaders/link/units.ts";
import {normalise} from "../../loaders/link/phrase.ts";
import type {Measure} from "../../loaders/vocabulary.ts";

const units = parseUnits(readFileSync("data/units.csv", "utf8"));
const areas = parseAreas(readFileSync("data/areas.csv", "utf8"));
const {indicators, indicatorOf, indicator, priceBasisOf} = parseIndicators(
  readFileSync("data/indicators.csv", "utf8"),
  units,
  areas.leadingName
);

describe("indicatorOf knows an indicator by any of its names", () => {
  test.each<[string, Measure, string, string]>([
    ["地区生产总值", "growth", "%", "gdp"],
    ["全省生产总值", "level", "万亿元", "gdp"],
    ["全市规模以上工业增加值", "growth", "%", "industrial_value_added"],
    ["规上工业增加值增速", "rank", "位", "industrial_value_added"],
    ["固定资产投资（不含农户）", "growth", "%", "fixed_asset_investment"],
    ["包头市一般公共预算收入", "level", "亿元", "budget_revenue"],
    ["地方财政一般预算收入", "growth", "%", "budget_revenue"],
    ["公共财政预算收入", "growth", "%", "budget_revenue"],
    ["城镇常住居民人均可支配收入", "level", "元", "urban_income"],
    ["农牧民人均可支配收入", "growth", "%", "rural_income"],
    ["农民人均纯收入", "growth", "%", "rural_net_income"],
    ["城乡居民人均可支配收入", "growth", "%", "household_income"],
    ["新增城镇就业", "level", "万", "urban_new_jobs"],
    ["其中城镇登记失业率", "share", "%", "registered_unemployment"],
    ["城镇调查失业率", "share", "%", "surveyed_unemployment"],
    ["居民消费价格总水平涨幅", "growth", "%", "cpi"],
    ["居民消费价格指数", "level", "", "cpi"],
    ["粮食总产量", "level", "亿斤", "grain_output"],
    ["万元GDP能耗", "growth", "%", "energy_intensity"],
    ["实际利用外资", "level", "亿美元", "fdi"],
    ["新增市场主体", "level", "万户", "new_market_entities"],
    ["新增规上（限上）企业", "level", "家", "new_above_scale_firms"],
    ["满洲里口岸过货量", "level", "万吨", "port_freight"],
    ["兰州新区地区生产总值", "growth", "%", "gdp"],
    ["社会消费品零售总额", "completion", "%", "retail_sales"]
  ])("%s (%s, %s) is %s", (metric, measure, unit, expected) => {
    expect(indicatorOf(metric, measure, unit)).toBe(expected);
  });
});

describe("measure and unit tell apart what one phrase may mean", () => {
  test.each<[string, Measure, string, string | null]>([
    ["空气质量优良天数", "level", "天", "good_air_days"],
    ["空气质量优良天数", "share", "%", "good_air_share"],
    ["优良天数比例", "change", "个百分点", "good_air_share"],
    ["全社会研发投入", "growth", "%", "rd_expenditure"],
    ["全社会研发投入", "share", "%", "rd_intensity"],
    ["重大项目", "level", "个", "major_projects"],
    ["重大项目", "level", "亿元", null],
    ["粮食产量", "level", "亿元", null],
    ["地区生产总值", "level", "%", null]
  ])("%s (%s, %s) is %s", (metric, measure, unit, expected) => {
    expect(indicatorOf(metric, measure, unit)).toBe(expected);
  });
});

describe("a rank or a share of an indicator keeps its concept", () => {
  test.each<[string, Measure, string]>([
    ["新能源装机占全区新能源总装机比重", "share", "renewable_capacity"],
    ["民间投资占固定资产投资比重", "share", "private_investment"],
    ["服务业增加值占GDP的比重", "share", "services_value_added"],
    ["研发经费支出占地区生产总值比重", "share", "rd_intensity"],
    ["税收收入占一般公共预算收入比重", "share", "tax_revenue"],
    ["固定资产投资增速", "rank", "fixed_asset_investment"]
  ])("%s (%s) is %s", (metric, measure, expected) => {
    expect(indicatorOf(metric, measure, measure === "rank" ? "位" : "%")).toBe(expected);
  });
});

describe("a family of wordings names an indicator by its shape", () => {
  test.each([
    ["引进到位市外资金", "亿元", "inbound_capital"],
    ["亿元以上省外投资项目实际到位资金", "亿元", "inbound_capital"],
    ["清洁能源并网装机", "万千瓦", "renewable_capacity"]
  ])("%s", (metric, unit, id) => expect(indicatorOf(metric, "level", unit)).toBe(id));

  test.each([
    ["省外资金协议金额到位资金", "亿元"],
    ["省外产业项目资金到位率", "%"],
    ["开工新能源项目装机", "万千瓦"]
  ])("%s is none of it", (metric, unit) =>
    expect(["inbound_capital", "renewable_capacity"]).not.toContain(indicatorOf(metric, "level", unit))
  );
});

describe("a part of an indicator, or what only looks like it, is not the indicator", () => {
  test.each<[string, string]>([
    ["财政总收入", "budget_revenue"],
    ["一般公共预算总收入", "budget_revenue"],
    ["全口径财政收入", "budget_revenue"],
    ["全部工业增加值", "industrial_value_added"],
    ["高技术制造业增加值", "industrial_value_added"],
    ["限额以上社会消费品零售总额", "retail_sales"],
    ["技改投资", "industrial_investment"],
    ["民间投资", "fixed_asset_investment"],
    ["高技术制造业投资", "manufacturing_investment"],
    ["网上零售额", "retail_sales"],
    ["人均地区生产总值", "gdp"],
    ["农村劳动力转移就业", "urban_new_jobs"]
  ])("%s is another indicator than %s", (metric, notThis) => {
    expect(indicatorOf(metric, "growth", "%")).not.toBe(notThis);
    expect(indicatorOf(metric, "growth", "%")).not.toBeNull();
  });

  test.each([
    "产业类项目",
    "带动固定资产投资",
    "园区工业总产值",
    "农产品网络零售额",
    "脱贫县农村居民收入",
    "投入",
    ""
  ])("%j is none", (metric) => {
    expect(indicatorOf(metric, "growth", "%")).toBeNull();
    expect(indicatorOf(metric, "level", "亿元")).toBeNull();
  });

  test("a share of a rate is no rate", () => {
    expect(indicatorOf("研发投入占主营业务收入比重", "share", "%")).toBeNull();
  });
});

test("财政收入 means what it means in the place of the report", () => {
  const revenue = (ref_area?: string) => indicatorOf("财政收入", "growth", "%", {ref_area});
  expect(revenue("340100")).toBe("total_fiscal_revenue");
  expect(revenue("100000")).toBe("budget_revenue");
  expect(revenue()).toBe("fiscal_revenue");
});

test("growth of value added is real, of investment nominal, of a rate neither", () => {
  expect(["gdp", "fixed_asset_investment", "urbanization", "no_such"].map(priceBasisOf)).toEqual([
    "real",
    "nominal",
    null,
    null
  ]);
});

describe("indicators.csv", () => {
  test("every indicator is found by its own Chinese name", () => {
    for (const {indicator: id, label_zh, measures, unit} of indicators)
      expect(indicatorOf(label_zh, measures[0]!, unit), label_zh).toBe(id);
  });

  test("two indicators share a name only where measure, unit or place tells them apart", () => {
    const owners = new Map<string, string[]>();
    for (const {indicator: id, label_zh, aliases} of indicators)
      for (const alias of [label_zh, ...aliases].filter((name) => !name.includes("@")))
        owners.set(normalise(alias), [...(owners.get(normalise(alias)) ?? []), id]);
    const shared = [...owners.values()]
      .map((ids) => [...new Set(ids)].join("+"))
      .filter((ids) => ids.includes("+"));
    expect([...new Set(shared)].sort()).toEqual([
      "good_air_days+good_air_share",
      "rd_expenditure+rd_intensity"
    ]);
  });

  test("what is said not to be an alias is not one", () => {
    for (const {indicator: id, not_aliases, measures, unit} of indicators)
      for (const phrase of not_aliases) expect(indicatorOf(phrase, measures[0]!, unit), phrase).not.toBe(id);
  });

  test("ids are unique, parents and units known, every row has its texts", () => {
    expect(new Set(indicators.map(({indicator: id}) => id)).size).toBe(indicators.length);
    for (const row of indicators) {
      expect(row.indicator).toMatch(/^[a-z][a-z0-9_]*$/);
      if (row.parent !== null) expect(indicator(row.parent), row.indicator).not.toBeNull();
      if (row.unit !== "") expect(units.unitOf(row.unit), row.indicator).not.toBeNull();
      for (const text of [
        row.label_en,
        row.topic,
        row.definition,
        row.definition_zh,
        row.source,
        row.direction
      ])
        expect(text, row.indicator).not.toBe("");
      expect(row.measures.length, row.indicator).toBeGreaterThan(0);
    }
  });

  test("covers the topics of reports", () => {
    expect(indicators.length).toBeGreaterThanOrEqual(120);
    const topics = new Set(indicators.map(({topic}) => topic));
    for (const topic of "growth industry investment consumption trade finance income jobs prices agriculture energy environment science health education housing population".split(
      " "
    ))
      expect(topics).toContain(topic);
  });
});

test("a call takes microseconds", () => {
  const metrics = [
    "全市规模以上工业增加值",
    "2022年一般公共预算收入",
    "改造老旧小区面积",
    "某某产业园项目总投资"
  ];
  const start = performance.now();
  for (let call = 0; call < 20000; call++) indicatorOf(metrics[call % metrics.length]!, "growth", "%");
  // Ten times what it takes on a slow machine: a guard against a rule that scans every alias.
  expect((performance.now() - start) / 20000).toBeLessThan(0.1);
});
