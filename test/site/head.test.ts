import {JSDOM} from "jsdom";
import {expect, it} from "vitest";
import {headScript} from "../../loaders/site/head.ts";

const script = headScript([{path: "/compare", name: "Compare", chinese: "地区比较"}]);

/** A page with the script in its head, as a browser meets it that prefers Chinese. */
const open = (address: string, languages: readonly string[]) =>
  new JSDOM(`<!doctype html><html><head><script>${script}</script></head><body></body></html>`, {
    url: address,
    runScripts: "dangerously",
    beforeParse: (window) => Object.defineProperty(window.navigator, "languages", {value: languages})
  }).window.document.documentElement;

it("is one script that settles the language before the body is read", () => {
  expect(open("https://example.org/compare.html", ["zh-CN", "en"]).dataset.language).toBe("zh");
  expect(open("https://example.org/compare.html?lang=en", ["zh-CN"])).toMatchObject({lang: "en"});
});

it("marks a page on which one chart stands alone", () => {
  expect(open("https://example.org/compare.html?embed=comparison", []).dataset.embed).toBe("");
  expect(open("https://example.org/compare.html", []).dataset.embed).toBeUndefined();
});

it("cannot be ended by a name", () => {
  expect(headScript([{path: "/a", name: "a", chinese: "</script><b>"}])).not.toContain("</");
});
