import {describe, expect, it} from "vitest";
import type {ColumnKind, Value} from "../../../src/components/query/result.ts";
import {sortOrder} from "../../../src/components/query/sortOrder.ts";
import {made} from "./made.ts";

async function sorted(kind: ColumnKind, values: Value[], direction: "ascending" | "descending") {
  const result = made(
    {a: kind},
    values.map((value) => [value])
  );
  return Array.from(await sortOrder(result, 0, direction), (row) => values[row]);
}

describe("sortOrder", () => {
  it("orders numbers, texts, dates and booleans; null comes last either way", async () => {
    expect(await sorted("number", [10, null, 9, -1], "ascending")).toEqual([-1, 9, 10, null]);
    expect(await sorted("number", [10, null, 9, -1], "descending")).toEqual([10, 9, -1, null]);
    expect(await sorted("text", ["b", null, "a", "包"], "ascending")).toEqual(["a", "b", "包", null]);
    const [one, two] = [new Date("2023-01-01"), new Date("2024-01-01")];
    expect(await sorted("date", [one, two], "descending")).toEqual([two, one]);
    expect(await sorted("boolean", [true, false, null], "ascending")).toEqual([false, true, null]);
  });

  it("leaves equals as they stand", async () => {
    const result = made({a: "number"}, [[1], [1], [0], [1]]);
    expect(Array.from(await sortOrder(result, 0, "ascending"))).toEqual([2, 0, 1, 3]);
    expect(Array.from(await sortOrder(result, 0, "descending"))).toEqual([0, 1, 3, 2]);
  });

  it("ends when it is no longer wanted", async () => {
    const controller = new AbortController();
    const result = {length: 200_000, value: (row: number) => row};
    const order = sortOrder(result, 0, "ascending", controller.signal);
    controller.abort(new Error("not wanted"));
    await expect(order).rejects.toThrow("not wanted");
  });
});
