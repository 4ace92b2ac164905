import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {parseAreas} from "../../loaders/link/areas.ts";

const areas = parseAreas(readFileSync("data/areas.csv", "utf8"));
const code = (...args: Parameters<typeof areas.areaOf>) => areas.areaOf(...args)?.ref_area ?? null;

describe("areaOf", () => {
  test.each([
    ["全国", "100000"],
    ["内蒙古", "150000"],
    ["包头", "150200"],
    ["石拐区", "150205"],
    ["包头市石拐区", "150205"],
    ["内蒙古自治区包头市石拐区", "150205"],
    ["保定易县", "130633"],
    ["大理州", "532900"],
    ["青龙县", "130321"],
    ["伊犁哈萨克自治州", "654000"]
  ])("%s is %s", (name, expected) => expect(code(name)).toBe(expected));

  test("a short name means the highest place that bears it", () => {
    expect(code("吉林")).toBe("220000");
    expect(code("朝阳")).toBe("211300");
  });

  test("a name of several counties is none until the parent is known", () => {
    expect(code("鼓楼区")).toBeNull();
    expect(areas.areasNamed("鼓楼区").length).toBeGreaterThan(2);
    expect(code("鼓楼区", {parent: "320100"})).toBe("320106");
    expect(code("南京市鼓楼区")).toBe("320106");
    expect(code("鼓楼区", {parent: "150000"})).toBeNull();
  });

  test("a name says which unit it was in the year of the report", () => {
    expect(code("毕节", {year: 2010})).toBe("522400");
    expect(code("毕节", {year: 2014})).toBe("520500");
    expect(code("莱芜", {year: 2015})).toBe("371200");
    expect(code("莱芜", {year: 2024})).toBe("370116");
  });

  test("a former name leads to the place that bears its code", () => {
    expect(code("襄樊市")).toBe("420600");
    expect(areas.area("420600")?.former_names).toEqual([{name: "襄樊市", valid_to: 2010}]);
  });

  test("a name of nowhere is none", () => expect(code("亚特兰蒂斯市")).toBeNull());
});

describe("areas.csv", () => {
  test("holds every province, and prefectures and counties under them", () => {
    const living = areas.areas.filter(({valid_to}) => valid_to === null);
    const count = (level: string) => living.filter((area) => area.level === level).length;
    expect([count("nation"), count("province"), count("prefecture")]).toEqual([1, 34, 333]);
    expect(count("county")).toBeGreaterThan(2840);
  });

  test("every code is there once, with a parent that is there", () => {
    expect(new Set(areas.areas.map(({ref_area}) => ref_area)).size).toBe(areas.areas.length);
    for (const {ref_area, parent} of areas.areas)
      if (ref_area !== "100000") expect(areas.area(parent ?? ""), ref_area).not.toBeNull();
  });

  test("a place that ended is followed by one that lives", () => {
    for (const {ref_area, valid_to, successor} of areas.areas)
      if (valid_to !== null) expect(areas.area(successor ?? "")?.valid_to, ref_area).toBeNull();
  });

  test.each([
    ["150000", "Inner Mongolia"],
    ["610000", "Shaanxi"],
    ["140000", "Shanxi"],
    ["540000", "Tibet"],
    ["150100", "Hohhot"],
    ["150600", "Ordos"],
    ["152500", "Xilingol League"],
    ["222400", "Yanbian Korean Autonomous Prefecture"],
    ["654000", "Ili Kazakh Autonomous Prefecture"],
    ["650100", "Ürümqi"],
    ["500000", "Chongqing"],
    ["350200", "Xiamen"],
    ["341600", "Bozhou"],
    ["341500", "Lu'an"],
    ["331000", "Taizhou"],
    ["511000", "Neijiang"],
    ["230100", "Harbin"],
    ["220200", "Jilin City"],
    ["130633", "Yi County"],
    ["150205", "Shiguai District"],
    ["150223", "Darhan Muminggan United Banner"],
    ["530111", "Guandu District"]
  ])("%s is called %s in English", (ref_area, name) => expect(areas.area(ref_area)?.name_en).toBe(name));
});

test("leadingName finds the longest place at the head of a phrase, counties by their full names only", () => {
  expect(areas.leadingName("包头市一般公共预算收入")).toBe(3);
  expect(areas.leadingName("石拐区地区生产总值")).toBe(3);
  expect(areas.leadingName("新兴产业投资")).toBe(0);
  expect(areas.leadingName("城区空气质量优良天数")).toBe(0);
  expect(areas.leadingName("粮食产量")).toBe(0);
});
