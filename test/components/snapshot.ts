import {existsSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {JSDOM} from "jsdom";
import {afterEach, beforeEach, expect, vi} from "vitest";

/** A document for charts that are drawn without a browser. */
export const {document} = new JSDOM("").window;

/** Where this checkout lies, as the addresses of its pages begin outside a browser. */
const checkout = new URL("../../", import.meta.url).href;

/** Any warning fails the test: Plot warns when a chart shows something other than its data. */
export function failOnWarnings(): void {
  beforeEach(() => void vi.spyOn(console, "warn").mockImplementation(() => {}));
  afterEach(() => {
    expect(vi.mocked(console.warn).mock.calls).toEqual([]);
    vi.restoreAllMocks();
  });
}

/**
 * Compares a chart with `test/snapshots/NAME.svg`. When they differ, the new one is written beside it as
 * `NAME-changed.svg`, to be looked at; `UPDATE_SNAPSHOTS=1 npx vitest run test/components` accepts it.
 */
export function expectSnapshot(chart: Element, name: string): void {
  expect(namelessLinks(chart), `links without a name in ${name}`).toEqual([]);
  const svg = normalise(chart);
  const path = (ending: string) =>
    fileURLToPath(new URL(`../snapshots/${name}${ending}.svg`, import.meta.url));
  const isMissing = !existsSync(path(""));
  if (process.env.UPDATE_SNAPSHOTS) writeFileSync(path(""), svg);
  if (!existsSync(path("")) || readFileSync(path(""), "utf8") !== svg) {
    writeFileSync(path("-changed"), svg);
    expect.fail(
      `${name}.svg ${isMissing ? "is missing" : "differs"}: look at ${path("-changed")}, accept with UPDATE_SNAPSHOTS=1`
    );
  }
  rmSync(path("-changed"), {force: true});
}

/** Links that a screen reader would announce as no more than that. */
function namelessLinks(chart: Element): string[] {
  const isNamed = (link: Element) =>
    link.textContent!.trim() !== "" ||
    [link, ...link.querySelectorAll("*")].some((part) => part.getAttribute("aria-label")?.trim());
  return [...chart.querySelectorAll("a")].filter((link) => !isNamed(link)).map(({outerHTML}) => outerHTML);
}

/**
 * The chart as text that stays the same while the picture does: ids and class names numbered in order, decimals
 * cut to three, one element a line, addresses without the folder of this checkout.
 */
function normalise(chart: Element): string {
  const svg = chart.tagName === "svg" ? chart : chart.querySelector("svg")!;
  svg.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  const names = new Map<string, string>();
  const numbered = (name: string) => {
    if (!names.has(name)) names.set(name, `plot-${names.size + 1}`);
    return names.get(name)!;
  };
  return (
    svg.outerHTML
      .replace(/plot-[0-9a-f]{6}|plot-clip-\d+/g, numbered)
      .replace(/-?\d+\.\d{4,}/g, (digits) => String(Number(Number(digits).toFixed(3))))
      .replaceAll(checkout, "/")
      .replace(/></g, ">\n<") + "\n"
  );
}
