import {describe, expect, it} from "vitest";
import {apa, bibtex, citedOf} from "../../../src/components/share/citation.ts";

const cited = {
  dataVersion: "0123456789abcdef",
  ruleVersion: "1.0",
  date: "2026-03-05",
  address: "https://example.org/data.html"
};

describe("bibtex(cited)", () => {
  it("is an entry whose key is the data version", () => {
    expect(bibtex(cited)).toBe(
      [
        "@misc{zhibiao_0123456789ab,",
        "  author = {{Zhibiao contributors}},",
        "  title = {{Zhibiao 指标}: what {Chinese} places promised and what they then reported},",
        "  year = {2026},",
        "  version = {0123456789ab},",
        "  url = {https://example.org/data.html},",
        "  urldate = {2026-03-05},",
        "  note = {Data version 0123456789ab, verdict rules 1.0, accessed 2026-03-05}",
        "}",
        ""
      ].join("\n")
    );
  });
});

describe("apa(cited)", () => {
  it("names version and day, whatever the time zone", () => {
    expect(apa(cited)).toBe(
      "Zhibiao contributors. (2026). Zhibiao 指标: what Chinese places promised and what they then reported (Data version 0123456789ab, verdict rules 1.0) [Data set]. Retrieved March 5, 2026, from https://example.org/data.html"
    );
  });
});

describe("citedOf(caption)", () => {
  const caption = {
    title: "",
    sources: [],
    ...cited,
    address: "https://example.org/a.html?data=0123456789ab&shown=rAAAA#b"
  };

  it("keeps the data version in the address, without the digests", () => {
    expect(citedOf(caption)).toEqual({...cited, address: "https://example.org/a.html?data=0123456789ab#b"});
  });

  it("is undefined where the version is not known", () => {
    expect(citedOf({...caption, dataVersion: null})).toBeUndefined();
  });
});
