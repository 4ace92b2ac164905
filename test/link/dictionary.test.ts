import {expect, test} from "vitest";
import {parseDictionary} from "../../loaders/link/dictionary.ts";

const indicators =
  "indicator,label_zh,label_en,aliases,not_aliases,topic,unit,direction,price_basis,measures,parent,definition,definition_zh,source\n" +
  "gdp,地区生产总值,GRP,国内生产总值,,growth,亿元,floor,real,level|growth,,d,定,s\n";
const areas =
  "ref_area,name_zh,name_en,short_zh,short_en,level,parent,aliases,abbreviation,former_names,valid_from,valid_to,successor\n" +
  "150200,包头市,Baotou,包头,Baotou,prefecture,,包头,,,,,\n";
const units = "unit,base_unit,factor,dimension\n元,元,1,money\n";
const breaks = "series,ref_area,year,what,what_zh,source\ngdp,all,2018,Census,普查,NBS\n";

test("the four texts make one dictionary, whose indicators know its places and units", () => {
  const dictionary = parseDictionary({indicators, areas, units, breaks});
  expect(dictionary.areaOf("包头")?.name_en).toBe("Baotou");
  expect(dictionary.scale(2, "亿元")).toEqual({value: 2e8, base_unit: "元", dimension: "money"});
  expect(dictionary.indicatorOf("包头国内生产总值", "level", "亿元")).toBe("gdp");
  expect(dictionary.indicatorOf("包头国内生产总值", "share", "%")).toBeNull();
  expect(dictionary.breaks).toEqual([
    {series: "gdp", ref_area: "all", year: 2018, what: "Census", what_zh: "普查", source: "NBS"}
  ]);
});

test("a text without its columns is refused by name", () => {
  expect(() => parseDictionary({indicators, areas, units: "unit\n元\n", breaks})).toThrow("factor");
});
