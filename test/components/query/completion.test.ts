import {describe, expect, it} from "vitest";
import {completionAt, identifier, type Proposal} from "../../../src/components/query/completion.ts";
import {knowledge, words} from "./made.ts";

/** Completes at the bar. */
function complete(marked: string, isAsked = false): {from: number; proposals: Proposal[]} | undefined {
  const position = marked.indexOf("|");
  return completionAt(marked.replace("|", ""), position, knowledge, isAsked);
}

const labels = (marked: string): string[] => complete(marked)?.proposals.map(({label}) => label) ?? [];

describe("completionAt", () => {
  it("offers 包头市 150200 for bt and for baotou, within quotes and without", () => {
    for (const typed of ["bt", "baotou", "包头"]) {
      const within = complete(`select * from observations where ref_area = '${typed}|'`)!;
      expect(within.proposals[0]).toMatchObject({label: "150200", apply: "150200", detail: "包头市 Baotou"});
      const without = complete(`select * from observations where ref_area = ${typed}|`)!;
      expect(without.proposals[0]).toMatchObject({label: "150200", apply: "'150200'"});
    }
  });

  it("knows the column of a list, of an alias and of other tables' names for it", () => {
    expect(labels("from observations o where o.ref_area in ('110000', 'bt|')")[0]).toBe("150200");
    expect(labels("from areas where parent = 'bt|'")[0]).toBe("150200");
    expect(labels("from commitments where indicator <> 'liang|'")[0]).toBe("grain_output");
    expect(labels("from observations where metric like 'guishang|'")[0]).toBe("新增规上企业");
  });

  it("offers names where a column holds names", () => {
    const [place] = complete("select * from reports where place = 'bt|'")!.proposals;
    expect(place).toMatchObject({label: "包头市", apply: "包头市", detail: "150200 Baotou"});
    expect(complete("from areas where name_zh = baoding|")!.proposals[0]!.apply).toBe("'保定市'");
    expect(labels("from areas where short_en in ('baoji|'")[0]).toBe("Baoji");
    expect(labels("from indicators where label_en = 'liang|'")[0]).toBe("Grain output");
    expect(labels("from commitments where relative_to = 'xinzeng|'")[0]).toBe("新增规上企业");
  });

  it("knows what a parent is the parent of", () => {
    expect(labels("from areas where parent = 'bt|'")).toEqual(["150200"]);
    expect(labels("from indicators where parent = 'liang|'")).toEqual(["grain_output"]);
  });

  it("offers the values that a description lists", () => {
    expect(labels("select * from observations where phase = 't|'")).toEqual(["target"]);
    expect(labels("select * from commitments where verdict in ('met', 'm|')")).toEqual(["met", "missed"]);
  });

  it("ranks columns of the named tables and tables above keywords", () => {
    const found = complete("select or| from observations")!.proposals;
    expect(found.slice(0, 2).map(({label}) => label)).toEqual(["or", "order"]);
    expect(found.at(-1)).toMatchObject({kind: "column"});
    const kinds = complete("select re| from observations")!.proposals.map(({kind}) => kind);
    expect(kinds.indexOf("column")).toBe(0);
    expect(kinds.indexOf("table")).toBeLessThan(kinds.indexOf("function"));
    expect(complete("select * from re|")!.proposals[0]).toMatchObject({label: "reports", kind: "table"});
  });

  it("offers the columns of a table after a dot, with their types, and quotes what the engine keeps", () => {
    const found = complete("select o.| from observations o")!.proposals;
    expect(found[0]).toMatchObject({label: "observation", detail: "string · observations"});
    expect(found.find(({label}) => label === "end")!.apply).toBe('"end"');
    expect(found.some(({kind}) => kind !== "column")).toBe(false);
    expect(complete("select x.| from observations o")).toBeUndefined();
  });

  it("writes a whole condition where one may stand", () => {
    expect(complete("select * from observations where bt|")!.proposals[0]).toMatchObject({
      label: "ref_area = '150200'",
      detail: "包头市 Baotou"
    });
    expect(
      complete("select * from observations o join reports r using (report) where bt|")!.proposals[0]!.apply
    ).toBe("o.ref_area = '150200'");
    expect(labels("select bt| from observations")).toEqual([]);
  });

  it("keeps still in comments, in numbers, and where nothing was typed", () => {
    expect(complete("select 1 -- re|")).toBeUndefined();
    expect(complete("select /* re|")).toBeUndefined();
    expect(complete("select 12|")).toBeUndefined();
    expect(complete("select |")).toBeUndefined();
    expect(complete("select |", true)!.proposals.length).toBeGreaterThan(20);
  });

  it("looks at its own statement only", () => {
    expect(complete("select 1 from areas; select o.| from observations o")!.proposals.length).toBeGreaterThan(
      20
    );
  });
});

describe("identifier", () => {
  it("quotes what is a word of the language or has other than small letters", () => {
    expect(["value", "end", "Own", 'a"b', "1a"].map((name) => identifier(name, words))).toEqual([
      "value",
      '"end"',
      '"Own"',
      '"a""b"',
      '"1a"'
    ]);
  });
});
