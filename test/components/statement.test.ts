import {tableFromArrays} from "apache-arrow";
import {describe, expect, it} from "vitest";
import {plain} from "../../src/components/statement.ts";

describe("plain(rows)", () => {
  it("turns rows of Arrow into objects, and BigInt into numbers", () => {
    const table = tableFromArrays({n: BigInt64Array.from([3n]), place: ["包头"]});
    expect(plain(table as Iterable<object>)).toEqual([{n: 3, place: "包头"}]);
  });
});
