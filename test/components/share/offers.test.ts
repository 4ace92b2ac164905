// @vitest-environment jsdom
import {afterEach, describe, expect, it, vi} from "vitest";
import type {FrameOptions} from "../../../src/components/frame.ts";
import {offers} from "../../../src/components/share/offers.ts";

const options: FrameOptions<number> = {
  name: "growth",
  title: "Growth",
  finding: "It fell.",
  meta: {data_version: "0123456789abcdef", rule_version: "1.1"},
  table: {rows: [1, 2], columns: [{name: "n", title: "n", value: (n) => n}]}
};
const draw = () => document.createElement("svg");

const labels = (...of: Parameters<typeof offers<number>>) =>
  Object.fromEntries(
    offers(...of)
      .filter(({items}) => items.length > 0)
      .map(({title, items}) => [title, items.map(({label}) => label())])
  );

describe("offers(options, {draw})", () => {
  it("offers a chart with its rows in every form", () => {
    expect(labels(options, {draw})).toEqual({
      Share: ["Copy link", "Copy embed code", "Copy citation (APA)", "Copy citation (BibTeX)"],
      Picture: ["PNG, double size", "SVG"],
      "What is shown, 2 rows": ["CSV", "Copy as Markdown"],
      "Full result, every row and column": ["CSV with files for Stata and R", "Parquet", "Arrow"]
    });
  });

  it("offers no picture of a table, no file of a chart without rows, and of nothing but its address", () => {
    expect(Object.keys(labels(options, {draw: null}))).not.toContain("Picture");
    expect(Object.keys(labels({...options, table: undefined}, {draw}))).toEqual(["Share", "Picture"]);
    expect(Object.keys(labels({...options, empty: "No report."}, {draw}))).toEqual(["Share"]);
  });

  it("cites nothing whose version nobody knows", () => {
    expect(labels({...options, meta: undefined}, {draw}).Share).toEqual(["Copy link", "Copy embed code"]);
  });
});

describe("what is copied", () => {
  const writeText = vi.fn<(text: string) => Promise<void>>(async () => {});
  Object.assign(navigator, {clipboard: {writeText}});
  afterEach(() => writeText.mockClear());
  const act = async (label: string) => {
    const items = offers(options, {draw}).flatMap(({items}) => items);
    const said = await items.find((item) => item.label() === label)!.act();
    return {said, text: writeText.mock.calls[0]![0]};
  };

  it("is a link with state, language, version and digests", async () => {
    history.replaceState(null, "", "/compare.html?year=2022&v=1");
    const {said, text} = await act("Copy link");
    expect(said).toBe("Copied");
    expect(text).toMatch(/\/compare\.html\?year=2022&v=1&lang=en&data=0123456789ab&shown=r[\w-]{12}#growth$/);
  });

  it("is code that embeds the chart, as high as it stands on the page", async () => {
    const {text} = await act("Copy embed code");
    expect(text).toContain("embed=growth");
    expect(text).toContain('height="480"');
  });
});
