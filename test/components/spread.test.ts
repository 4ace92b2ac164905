import {describe, expect, it} from "vitest";
import {spread} from "../../src/components/spread.ts";

describe("spread(positions, distance)", () => {
  it("leaves alone what is far enough apart", () => {
    expect(spread([30, 0, 15], 10)).toEqual([30, 0, 15]);
    expect(spread([], 10)).toEqual([]);
  });

  it("moves neighbours apart about their middle", () => {
    expect(spread([10, 12], 10)).toEqual([6, 16]);
    expect(spread([5, 5, 5], 10)).toEqual([-5, 5, 15]);
  });

  it("keeps the order, and pushes on those that come too near by it", () => {
    const moved = spread([0, 1, 9, 40], 10);
    expect(moved[3]).toBe(40);
    for (const i of [1, 2]) expect(moved[i]! - moved[i - 1]!).toBeGreaterThanOrEqual(10 - 1e-9);
    expect((moved[0]! + moved[1]! + moved[2]!) / 3).toBeCloseTo(10 / 3);
  });
});
