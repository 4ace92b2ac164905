import {expect, it} from "vitest";
import {chineseNumber, findDates, isDay} from "../../loaders/read/dates.ts";

it.each([
  ["2020", 2020],
  ["二〇二〇", 2020],
  ["二○二O", 2020],
  ["十", 10],
  ["十五", 15],
  ["二十", 20],
  ["廿一", 21],
  ["三十一", 31]
])("chineseNumber(%s)", (text, number) => {
  expect(chineseNumber(text)).toBe(number);
});

it("finds days in every spelling, with their place", () => {
  const text = "2022年1月9日、2022-02-16 14:08、二〇二〇年一月十五日";
  const dates = findDates(text);
  expect(dates.map(({day}) => day)).toEqual(["2022-01-09", "2022-02-16", "2020-01-15"]);
  expect(text.slice(dates[2]!.start, dates[2]!.end)).toBe("二〇二〇年一月十五日");
});

it("passes over what is no day", () => {
  expect(findDates("2022年13月9日，2022年1月，1-11月")).toEqual([]);
});

it("knows a day that exists from one that does not", () => {
  expect(["2022-01-09", "2024-02-29"].filter(isDay)).toHaveLength(2);
  expect(["2023-02-29", "2022-13-01", "2022-1-9", "9 January", null].filter(isDay)).toEqual([]);
});
