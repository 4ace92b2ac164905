// @vitest-environment jsdom
import {beforeAll, expect, it, vi} from "vitest";

const sidebar = `
  <input id="observablehq-sidebar-toggle" type="checkbox" title="Toggle sidebar">
  <nav id="observablehq-sidebar">
    <ol><label></label><li><a href="./">Zhibiao</a></li></ol>
    <ol><li><a href="./compare.html">Compare</a></li><li><a href="./mine.html">Mine</a></li></ol>
  </nav>`;
const main = `
  <main><h1><span lang="en">Compare places</span> <span lang="zh">地区比较</span></h1>
  <div lang="zh"><p><a href="./rules.html?a=1">规则</a> <a href="https://elsewhere.example/">elsewhere</a></p></div>
  <pre>code</pre></main>`;

beforeAll(async () => {
  document.head.innerHTML = `<title>Compare</title><meta name="viewport" content="maximum-scale=1">`;
  document.body.innerHTML = sidebar + main;
  history.replaceState(null, "", "/base/compare.html?year=2022&lang=zh&data=0123456789ab&shown=rAAAA");
  vi.stubGlobal("chineseNames", {"/compare": "地区比较"});
  vi.spyOn(document, "readyState", "get").mockReturnValue("interactive");
  await import("../../src/components/head.ts");
  document.dispatchEvent(new Event("readystatechange"));
});

const hrefs = (selector: string) =>
  [...document.querySelectorAll<HTMLAnchorElement>(selector)].map(({href}) =>
    href.replace(location.origin, "")
  );

it("speaks Chinese where it is asked to: root, title, and the pages that have a Chinese name", () => {
  expect(document.documentElement).toMatchObject({lang: "zh-CN"});
  expect(document.title).toBe("地区比较 | 指标 Zhibiao");
  expect(document.querySelector("#observablehq-sidebar")!.textContent).toMatch(/地区比较.*Mine/s);
});

it("takes the language along on links within the site alone", () => {
  expect(hrefs("main a")).toEqual(["/base/rules.html?a=1&lang=zh", "https://elsewhere.example/"]);
});

it("leads to the same page in the other language, without what was said of words in this one", () => {
  expect(hrefs(".other-language")).toEqual(["/base/compare.html?year=2022&lang=en"]);
  history.replaceState(null, "", "/base/compare.html?year=2021&lang=zh");
  const link = document.querySelector<HTMLAnchorElement>(".other-language")!;
  link.dispatchEvent(new Event("focus"));
  expect(link.search).toBe("?year=2021&lang=en");
});

it("names what has no name, lets readers zoom, and lets keys scroll", () => {
  expect(document.querySelector("#observablehq-sidebar-toggle")!.getAttribute("aria-label")).toBe(
    "Toggle sidebar"
  );
  expect(document.querySelector("#observablehq-sidebar > ol")!.getAttribute("role")).toBe("none");
  expect(document.querySelector("meta[name=viewport]")!.getAttribute("content")).not.toContain(
    "maximum-scale"
  );
  expect(document.querySelector("pre")!.tabIndex).toBe(0);
});

it("makes a chart's title a heading of the second level where no section is between it and the page's", async () => {
  const part = document.createElement("div");
  part.innerHTML = `<h3 class="frame-title">first</h3><h2>Section</h2><h3 class="frame-title">second</h3>`;
  document.querySelector("main")!.append(part);
  const [first, second] = part.querySelectorAll("h3");
  await vi.waitFor(() => expect(first!.getAttribute("aria-level")).toBe("2"));
  expect(second!.hasAttribute("aria-level")).toBe(false);
  part.remove();
});

it("takes the kinds of marks from groups that are drawn later, and keeps the words of marks", async () => {
  const cell = document.createElement("div");
  cell.innerHTML = `<svg aria-label="chart"><g aria-label="dot"><circle aria-label="Baotou 8%"/></g></svg>`;
  document.querySelector("main")!.append(cell);
  await vi.waitFor(() => expect(cell.querySelector("g")!.hasAttribute("aria-label")).toBe(false));
  expect(cell.querySelector("circle")!.getAttribute("role")).toBe("img");
  expect(cell.querySelector("svg")!.getAttribute("aria-label")).toBe("chart");
});
