import {parseNumeral} from "../numeral.ts";

/** A number below 100 or a year, as dates and headings write it: "2020", "二〇二〇", "二O二O", "十五", "廿一". */
export function chineseNumber(text: string): number {
  return parseNumeral(
    text
      .replace(/[○ОоOo]/g, "〇")
      .replace("廿", "二十")
      .replace("卅", "三十")
  );
}

const date =
  /((?:19|20)\d\d|二[〇○零OoОо][〇○零OoОо一二三四五六七八九]{2})[年.\-/](\d{1,2}|[一二三四五六七八九十]{1,2})[月.\-/](\d{1,2}|[一二三四五六七八九十廿卅]{1,3})(?!\d)日?/g;

/** A day named in a text, with its offsets. */
export interface NamedDay {
  /** ISO day, "2022-01-09". */
  day: string;
  start: number;
  end: number;
}

/** The days that a text names, in order: "2022年1月9日", "2022-01-09", "二〇二二年一月九日". */
export function findDates(text: string): NamedDay[] {
  return [...text.matchAll(date)].flatMap((match) => {
    const [year, month, day] = match.slice(1, 4).map(chineseNumber) as [number, number, number];
    if (month < 1 || month > 12 || day < 1 || day > 31) return [];
    const iso = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
    return [{day: iso, start: match.index, end: match.index + match[0].length}];
  });
}

/** Whether it is a day that exists, as "2022-01-09". */
export function isDay(value: unknown): value is string {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}
