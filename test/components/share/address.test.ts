import {describe, expect, it} from "vitest";
import {chartAddress, embedAddress, embedCode, ownAddress} from "../../../src/components/share/address.ts";

const page = "https://example.org/base/compare.html?year=2022&places=150200.150100&v=1#old";
const link = {name: "comparison", language: "zh", dataVersion: "0123456789abcdef", shown: "rAAAA"} as const;

describe("chartAddress(page, link)", () => {
  it("adds language, data version and digests to what the page has, and names the chart", () => {
    expect(chartAddress(page, link)).toBe(
      "https://example.org/base/compare.html?year=2022&places=150200.150100&v=1&lang=zh&data=0123456789ab&shown=rAAAA#comparison"
    );
  });

  it("describes what is shown now, not what an older link said", () => {
    const old = "https://example.org/compare.html?data=ffffffffffff&shown=rBBBB&embed=comparison&lang=en";
    expect(chartAddress(old, {...link, dataVersion: null, shown: ""})).toBe(
      "https://example.org/compare.html?lang=zh#comparison"
    );
  });
});

describe("embedAddress(page, link)", () => {
  it("names the one chart to show, with the data of the day it is opened", () => {
    expect(embedAddress(`${page.slice(0, -4)}&data=0123456789ab&shown=rAAAA`, link)).toBe(
      "https://example.org/base/compare.html?year=2022&places=150200.150100&v=1&lang=zh&embed=comparison"
    );
  });
});

describe("ownAddress(embedded, name)", () => {
  it("leads from the chart alone to its page, as it stands", () => {
    expect(ownAddress(embedAddress(page, link), "comparison")).toBe(
      "https://example.org/base/compare.html?year=2022&places=150200.150100&v=1&lang=zh#comparison"
    );
  });
});

describe("embedCode(address, options)", () => {
  it("is one frame as wide as there is room, with its title", () => {
    const code = embedCode("https://example.org/a.html?b=1&c=2", {title: 'GDP <"growth">', height: 417.2});
    expect(code).toBe(
      '<iframe src="https://example.org/a.html?b=1&amp;c=2" title="GDP &lt;&quot;growth&quot;>" width="100%" height="418" style="border: 0" loading="lazy" allow="clipboard-write"></iframe>'
    );
  });
});
