// @vitest-environment jsdom
import {expect, it} from "vitest";
import {gallery} from "../../../src/components/query/gallery.ts";
import {textOf} from "../../../src/components/query/workedQueries.ts";

const hostile = {
  name: "hostile",
  title: "<img src=x onerror=alert(1)>",
  title_zh: "<b>",
  topic: "outcomes" as const,
  caveat: "</pre><script>alert(1)</script>",
  caveat_zh: "。",
  chart: {mark: "bar"},
  sql: "select '</code><script>alert(1)</script>'"
};

it("links each query with its chart to the page that runs it", () => {
  const link = gallery([hostile]).querySelector("a")!;
  const {pathname, searchParams} = new URL(link.href);
  expect(pathname).toMatch(/query\.html$/);
  expect(searchParams.get("sql")).toBe(textOf(hostile, "en"));
  expect(searchParams.get("chart")).toBe('{"mark":"bar"}');
});

it("shows words as words, whatever they look like", () => {
  const list = gallery([hostile]);
  expect(list.querySelector("img, script, b")).toBeNull();
  expect(list.querySelector("pre")!.textContent).toBe(hostile.sql);
  expect(list.querySelector("h2")!.id).toBe("outcomes");
});
