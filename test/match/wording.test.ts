import {describe, expect, test} from "vitest";
import {
  amountOf,
  areContrary,
  essence,
  isGeneric,
  stageOf,
  stagesAgree,
  thresholdsOf
} from "../../loaders/match/wording.ts";

describe("essence(phrase)", () => {
  test.each([
    ["新增各类市场主体", "新登记经营主体"],
    ["建成充电桩", "新建充电基础设施"],
    ["实施企业技术改造项目", "企业技改项目"],
    ["普惠率", "公办和普惠性民办园幼儿占比"],
    ["完成植树造林", "营造林任务"],
    ["新建改造户厕", "厕所改造"],
    ["农村户用厕所", "农村户厕"],
    ["营收过百亿企业", "营收超百亿元企业"]
  ])("%s and %s are one", (a, b) => expect(essence(a)).toBe(essence(b)));

  test("新 stays where it belongs to the name", () => {
    expect(essence("新能源汽车")).toBe("新能源汽车");
    expect(essence("新材料企业")).toBe("新材料企业");
  });
});

describe("areContrary(a, b)", () => {
  test.each([
    ["建设高标准农田", "建设高标准设施"],
    ["国家级绿色工厂", "市级绿色工厂"],
    ["改造老旧小区", "改造棚户区"],
    ["新建农村公路", "新建高速公路"],
    ["新增设施蔬菜", "露地蔬菜基地"]
  ])("%s is not %s", (a, b) => expect(areContrary(a, b)).toBe(true));

  test("a word on one side only tells nothing apart", () => {
    expect(areContrary("国家级绿色工厂", "绿色工厂")).toBe(false);
    expect(areContrary("国家级、省级绿色工厂", "省级绿色工厂")).toBe(false);
  });
});

test("isGeneric(text) knows what names no thing", () => {
  expect(["企业", "项目", "落地", ""].map(isGeneric)).toEqual([true, true, true, true]);
  expect(["充电桩", "绿色工厂"].map(isGeneric)).toEqual([false, false]);
});

test("thresholdsOf(phrase) finds sizes inside a name", () => {
  expect(thresholdsOf("10亿元以上项目")).toEqual(["10亿元"]);
  expect(thresholdsOf("重大项目")).toEqual([]);
});

test("stageOf(words) tells done from begun; what is both is done", () => {
  expect(stageOf("建成学校5所")).toBe("done");
  expect(stageOf("开工建设学校5所")).toBe("opened");
  expect(stageOf("谋划储备项目5个")).toBe("planned");
  expect(stageOf("5个项目加快推进")).toBe("begun");
  expect(stageOf("开工12个、竣工8个")).toBe("done");
  expect(stageOf("粮食产量")).toBeNull();
});

test("amountOf(metric, before) tells the year's own from all there is", () => {
  expect(amountOf("新增高新技术企业", "新增高新技术企业")).toBe("flow");
  expect(amountOf("高新技术企业", "高新技术企业总数")).toBe("stock");
  expect(amountOf("高新技术企业", "高新技术企业达到")).toBe("stock");
  expect(amountOf("高新技术企业", "高新技术企业")).toBeNull();
});

test("stagesAgree(promised, reported): only works of the stage that was promised count", () => {
  expect(stagesAgree("done", "begun")).toBe(false);
  expect(stagesAgree(null, "opened")).toBe(false);
  expect(stagesAgree("opened", "done")).toBe(false);
  expect(stagesAgree("opened", "opened")).toBe(true);
  expect(stagesAgree("begun", "done")).toBe(true);
  expect(stagesAgree("planned", null)).toBe(false);
});
