import {describe, expect, it} from "vitest";
import {
  scrolledHeight,
  scrollTopOf,
  tallest,
  visibleRows
} from "../../../src/components/query/visibleRows.ts";

const few = {rows: 100, rowHeight: 28, height: 280};
const many = {rows: 1_000_000, rowHeight: 28, height: 420};

describe("visibleRows", () => {
  it("shows ten rows of a hundred, and the last of them at the foot", () => {
    expect(visibleRows(0, few)).toEqual({first: 0, last: 10});
    expect(visibleRows(28, few)).toEqual({first: 1, last: 11});
    expect(visibleRows(100 * 28 - 280, few)).toEqual({first: 90, last: 100});
  });

  it("reaches every row of a million, in an element that a browser can lay out", () => {
    expect(scrolledHeight(many.rows, many.rowHeight)).toBe(tallest);
    expect(visibleRows(0, many).first).toBe(0);
    expect(visibleRows(tallest - many.height, many).last).toBe(1_000_000);
    for (const first of [0, 1, 2, 499_999, 500_000, 999_985])
      expect(visibleRows(scrollTopOf(first, many), many).first).toBe(first);
  });

  it("holds with fewer rows than there is room for, and with none", () => {
    expect(visibleRows(0, {rows: 3, rowHeight: 28, height: 84})).toEqual({first: 0, last: 3});
    expect(visibleRows(0, {rows: 0, rowHeight: 28, height: 0})).toEqual({first: 0, last: 0});
  });
});
