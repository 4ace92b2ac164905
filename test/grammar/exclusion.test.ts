import {describe, expect, test} from "vitest";
import {exclusionOf, exclusions} from "../../loaders/grammar/exclusion.ts";
import {findQuantities} from "../../loaders/grammar/quantity.ts";

const reasons = (text: string) => findQuantities(text).map((quantity) => exclusionOf(quantity, text));

describe("a number that is no claim says why", () => {
  test.each([
    ["打造“15分钟便民生活圈”", "name"],
    ["落实《金融支持8条措施》", "name"],
    ["迎接第8个节能宣传周", "ordinal"],
    ["北纬41度的产区", "code"],
    ["开展100天攻坚", "time"],
    ["60岁以上老年人免费乘车", "age"],
    ["年产20万吨多晶硅项目开工", "size"],
    ["建成220千伏输变电工程", "size"],
    ["产值5亿元以上企业增多", "threshold"],
    ["打造千亿级集群、万亿级产业，突破2万亿级", "bare"],
    ["每10万人口拥有", "base"]
  ])("%s: %s", (text, reason) => {
    expect(reasons(text)).toContain(reason);
  });

  test("each reason has a name of its own", () => {
    const names = exclusions.map(({name}) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe("a number stays a possible claim", () => {
  test.each([
    "森林覆盖率达到42.6%",
    "企业开办时间压缩至1个工作日",
    "人均预期寿命达到79.2岁",
    "新增新能源装机86万千瓦",
    "年处理垃圾能力达到20万吨",
    "空气质量优良天数达到318天"
  ])("%s", (text) => {
    expect(reasons(text)).toEqual([null]);
  });

  test("behind a name that is closed", () => {
    expect(reasons("“一网通办”事项达到820项")).toEqual([null]);
  });
});
