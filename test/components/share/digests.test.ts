import {describe, expect, it} from "vitest";
import {changesSince, digest, shownDigests} from "../../../src/components/share/digests.ts";
import type {Table} from "../../../src/components/table.ts";

interface Row {
  place: string;
  year: number;
  value: number | null;
}

const table = (rows: readonly Row[]): Table<Row> => ({
  rows,
  columns: [
    {name: "place", title: "place", isKey: true, value: ({place}) => place},
    {name: "value", title: "value", value: ({value}) => value},
    {name: "year", title: "year", isKey: true, isForFiles: true, value: ({year}) => year}
  ]
});

const row = (place: string, year: number, value: number | null): Row => ({place, year, value});
const before = [row("Baotou", 2022, 8), row("Baotou", 2023, 7), row("Wuhai", 2022, null)];

describe("shownDigests(table) and changesSince(shown, table)", () => {
  const shown = shownDigests(table(before));

  it("take four characters a row, which an address carries as they are", () => {
    expect(shown).toMatch(/^r[\w-]{16}$/);
    expect(encodeURIComponent(shown)).toBe(shown);
  });

  it("see no change in the same rows in another order", () => {
    expect(changesSince(shown, table(before.toReversed()))).toEqual({changed: [], of: 3, fewer: 0});
  });

  it("name rows whose values changed, and rows that are new, by their keys", () => {
    const now = [row("Baotou", 2022, 8.5), ...before.slice(1), row("Hohhot", 2022, 6)];
    expect(changesSince(shown, table(now))).toEqual({
      changed: ["Baotou 2022", "Hohhot 2022"],
      of: 4,
      fewer: 0
    });
  });

  it("tell a missing value from zero and from its neighbour", () => {
    const now = [...before.slice(0, 2), row("Wuhai", 2022, 0)];
    expect(changesSince(shown, table(now))).toMatchObject({changed: ["Wuhai 2022"]});
  });

  it("count how many rows there are fewer", () => {
    expect(changesSince(shown, table(before.slice(1)))).toEqual({changed: [], of: 2, fewer: 1});
  });

  it("compare nothing when the table has other columns", () => {
    const {rows, columns} = table(before);
    expect(changesSince(shown, {rows, columns: columns.slice(0, 2)})).toBe("form");
  });

  it("are undefined for text that is no list of digests", () => {
    for (const text of ["", "r", "rAAA", "xAAAA", "rAAAA<", "rAAAA AAAA"])
      expect(changesSince(text, table(before)), text).toBeUndefined();
  });

  it("stand for groups where there are many rows, and for nothing where there are too many groups", () => {
    const many = Array.from({length: 40}, (_, i) => i).flatMap((i) =>
      Array.from({length: 18}, (_, year) => row(`place ${i}`, 2008 + year, i + year))
    );
    const grouped = shownDigests(table(many));
    expect(grouped).toHaveLength(1 + 4 * 41);
    const changed = many.map((own) =>
      own.place === "place 7" && own.year === 2010 ? {...own, value: 99} : own
    );
    expect(changesSince(grouped, table(changed))).toEqual({changed: ["place 7"], of: 40, fewer: 0});
    expect(shownDigests(table(Array.from({length: 301}, (_, i) => row(String(i), 2022, i))))).toBe("");
  });
});

describe("digest(text)", () => {
  it("is FNV-1a, folded to 24 bits: links that were made keep their meaning", () => {
    // FNV-1a of "a" is e40c292c; its first byte over its last three is 0c29c8.
    expect(digest("a")).toBe("DCnI");
    expect(digest("包头")).toMatch(/^[\w-]{4}$/);
  });

  it("tells ten thousand rows apart, but for chance", () => {
    const digests = new Set(Array.from({length: 10_000}, (_, i) => digest(`row ${i}`)));
    expect(digests.size).toBeGreaterThan(9_990);
  });
});
