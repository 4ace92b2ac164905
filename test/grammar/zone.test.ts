import {expect, test} from "vitest";
import {zoneBefore} from "../../loaders/grammar/zone.ts";

test.each([
  ["临港新区加快成势，生产总值增长", "临港新区"],
  ["其中，2021年临港开发区成绩喜人，生产总值", "临港开发区"],
  ["临港新区加快成势，生产总值增长9%；投资增长", null],
  ["支持临港新区加快发展，投资增长", null],
  ["临港新区、高新区加快发展，投资增长", null],
  ["临港新区加快成势，全市投资增长", null],
  ["各项事业全面进步，投资增长", null]
])("zoneBefore(%s): %s", (text, zone) => {
  expect(zoneBefore(text, text.length)).toBe(zone);
});
