import {expect, it} from "vitest";
import {readText} from "../../loaders/read/text.ts";

it("gives the head before site fields were cut, for metadata", () => {
  const {text, head} = readText("发布日期: 2025-01-21\n关于计划的通知\n各区县：\n增长5%。");
  expect(head).toContain("发布日期");
  expect(text).toBe("关于计划的通知\n各区县：\n增长5%。");
});
