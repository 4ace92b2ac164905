import {readdirSync} from "node:fs";
import {createRequire} from "node:module";
import type {AxeResults} from "axe-core";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {openSite, type Site} from "../browser.ts";

let site: Site;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site.close());

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** What stands on a page once it has been drawn, for pages that fetch first. */
const drawnOn: Record<string, string> = {
  "index.html": "figure#strips svg",
  "compare.html": "figure#comparison svg circle",
  "promises.html": "figure#promises tbody tr",
  "place.html": ".place-list li",
  "ambition.html": "figure#survival svg",
  "report.html": "figure#reports tbody tr",
  "rules.html": ".rule",
  "data.html": ".citation pre",
  "quality.html": "figure#conflicts",
  "gallery.html": ".gallery li",
  "example.html": "svg circle"
};

/** Every page there is, and those that show something else when they are asked for it. */
const pages: [path: string, drawn: string][] = [
  ...readdirSync("src")
    // The page of wrong addresses asks for its files from the root: 404.test.ts looks at it.
    .filter((name) => name.endsWith(".md") && name !== "404.md" && name !== "indicators.md")
    .map((name) => name.replace(/\.md$/, ".html"))
    .map((path): [string, string] => [path, drawnOn[path] ?? "main figure.frame, main h1"]),
  // All places would be a matrix of five thousand cells, which axe takes minutes to read.
  ["indicators.html?places=150100.150200&v=1", "figure#verdicts svg"],
  ["place.html?id=150205&v=1", "figure#reports tbody tr"],
  ["places/150200.html", "figure#strips svg"],
  ["report.html?id=150200-2022-work_report&v=1", ".reader-text mark"]
];

/** What axe calls serious or critical, each with where it is. */
async function seriousIssues(page: Page): Promise<string[]> {
  const {violations} = await page.evaluate(() =>
    (window as never as {axe: {run(): Promise<AxeResults>}}).axe.run()
  );
  return violations
    .filter(({impact}) => impact === "serious" || impact === "critical")
    .flatMap(({id, nodes}) =>
      nodes.slice(0, 3).map(({target, failureSummary}) => `${id} at ${target}: ${failureSummary}`)
    );
}

/** What is cut off at the side: the page scrolls sideways, or something stands outside of the screen. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const found =
      document.documentElement.scrollWidth > width
        ? [`the page is ${document.documentElement.scrollWidth} wide`]
        : [];
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    for (const element of document.querySelectorAll(
      "main :is(p, h1, h2, h3, td, th, li, button, select, input, svg text)"
    )) {
      const {left, right, width: own} = element.getBoundingClientRect();
      if (own > 0 && (left < -1 || right > width + 1) && !scrolls(element))
        found.push(
          `${element.tagName} “${element.textContent!.trim().slice(0, 30)}” from ${left} to ${right}`
        );
    }
    return found.slice(0, 5);
  });

describe.each(pages)("%s", (path, drawn) => {
  // Axe reads every element of a page four times over.
  const timeout = 600_000;
  it(
    "has no serious issue, light and dark, wide and narrow, and a narrow screen loses nothing",
    {timeout},
    async () => {
      await site.visit(path, async (page) => {
        await page.locator(drawn).first().waitFor({timeout: 90_000});
        await page.addScriptTag({path: axe});
        const issues: Record<string, string[]> = {};
        for (const width of [1280, 390]) {
          await page.setViewportSize({width, height: 900});
          // Charts draw themselves anew for their width.
          await page.waitForTimeout(300);
          if (width === 390) issues["cut off at 390"] = await cutOff(page);
          for (const colorScheme of ["light", "dark"] as const) {
            await page.emulateMedia({colorScheme});
            issues[`${colorScheme} at ${width}`] = await seriousIssues(page);
          }
        }
        expect(Object.fromEntries(Object.entries(issues).filter(([, found]) => found.length > 0))).toEqual(
          {}
        );
      });
    }
  );
});

describe("the keyboard", () => {
  it("reaches everything that can be pressed, and shows where it is", async () => {
    await site.visit("compare.html?year=2022&places=150100.150200&v=1", async (page) => {
      await page.locator("#ledger tbody tr").first().waitFor();
      const seen = new Set<string>();
      for (let i = 0; i < 150; i++) {
        await page.keyboard.press("Tab");
        const focused = await page.evaluate(() => {
          const element = document.activeElement!;
          if (element === document.body) return null;
          const {outlineStyle, outlineWidth, boxShadow, backgroundColor} = getComputedStyle(element);
          const {width, height} = element.getBoundingClientRect();
          return {
            name: [element.closest("figure")?.id, element.tagName.toLowerCase(), element.className]
              .filter((part) => typeof part === "string")
              .join(" "),
            isShown: width > 0 && height > 0,
            isMarked:
              (outlineStyle !== "none" && parseFloat(outlineWidth) > 0) ||
              boxShadow !== "none" ||
              backgroundColor !== "rgba(0, 0, 0, 0)"
          };
        });
        if (focused === null) break;
        expect(focused, focused.name).toMatchObject({isShown: true, isMarked: true});
        seen.add(focused.name);
      }
      const reached = [...seen].join("\n");
      for (const part of [
        "select",
        "input",
        "comparison summary",
        "comparison a",
        "ledger summary",
        "ledger a"
      ])
        expect(reached).toContain(part);
    });
  });
});

describe("a chart", () => {
  it("says in words what it shows, and can be read as a table", async () => {
    await site.visit("compare.html?year=2022&places=150100.150200&v=1", async (page) => {
      const frame = page.locator("#comparison");
      await frame.locator("svg circle").first().waitFor();
      const finding = await frame.locator(".frame-body").getAttribute("aria-label");
      expect(finding).toMatch(/of 2 places with both figures, \d reported less .*Baotou 包头 −0.5 points/);
      await frame.locator(".menu > summary").click();
      await frame.getByRole("button", {name: "Show as table"}).click();
      expect(await frame.locator("tbody tr").count()).toBe(2);
    });
  });
});
