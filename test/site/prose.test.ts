import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";

const pages = readdirSync("src", {recursive: true, encoding: "utf8"}).filter(
  (name) => name.endsWith(".md") && !name.includes(".observablehq")
);

/** A page without front matter and code: its prose, and the marks that say in which language it is. */
const proseOf = (source: string): string =>
  source.replace(/^---\n[^]*?\n---\n/, "").replace(/^```[^]*?^```$/gm, "\n");

/** Paragraphs that stand in neither language, and blocks without their counterpart. */
function faults(source: string): string[] {
  const found: string[] = [];
  const heading = /^#+ <span lang="en">[^<]+<\/span> <span lang="zh">[^<]+<\/span>$/;
  // A heading that the page makes while it runs speaks the language of the page.
  const made = /^#+ \$\{[^]*\}$/;
  const prose = proseOf(source);
  const blocks = [...prose.matchAll(/^<div lang="(en|zh)">\n\n([^]*?)\n\n<\/div>$/gm)];
  blocks.forEach(([, language, text], i) => {
    const counterpart = blocks[language === "en" ? i + 1 : i - 1];
    if (counterpart?.[1] === language || counterpart === undefined)
      found.push(`only in ${language}: ${text!.slice(0, 40)}`);
    if (!(language === "zh" ? /[一-鿿]{2}/ : /[a-z]{3}/).test(text!))
      found.push(`not in ${language}: ${text!.slice(0, 40)}`);
  });
  const rest = prose.replace(/^<div lang="(?:en|zh)">\n\n[^]*?\n\n<\/div>$/gm, "");
  for (const paragraph of rest.split(/\n{2,}/).map((text) => text.trim()))
    if (paragraph && !heading.test(paragraph) && !made.test(paragraph) && !/^<\/?div[^>]*>$/.test(paragraph))
      found.push(`in neither language: ${paragraph.slice(0, 40)}`);
  return found;
}

describe("the prose of every page", () => {
  it.each(pages)("stands in English and in Chinese: %s", (name) => {
    expect(faults(readFileSync(join("src", name), "utf8"))).toEqual([]);
  });
});

describe("the test above", () => {
  it("notices prose in one language, in none, and in the wrong one", () => {
    const block = (language: string, text: string) => `<div lang="${language}">\n\n${text}\n\n</div>\n\n`;
    expect(faults("---\ntitle: A\n---\n\nWords.\n")).toEqual(["in neither language: Words."]);
    expect(faults(`${block("en", "Words.")}`)).toEqual(["only in en: Words."]);
    expect(faults(block("en", "Words.") + block("zh", "Words."))).toEqual(["not in zh: Words."]);
    expect(faults(block("en", "Words.") + block("zh", "这里有几个字。"))).toEqual([]);
  });
});
