// @vitest-environment jsdom
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import type {Progress} from "../../src/components/engine.ts";
import {progress} from "../../src/components/progress.ts";

let report: (progress: Progress) => void;
vi.mock("../../src/components/engine.js", () => ({
  onProgress: (listener: typeof report) => (report = listener)
}));

describe("progress(patience)", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const step = (changes: Partial<Progress>) =>
    report({name: "engine", loaded: 2_000_000, total: 8_000_000, done: false, ...changes});

  it("says what a long wait is for, and goes away", () => {
    const line = progress(400);
    step({});
    expect(line.hidden).toBe(true);
    vi.advanceTimersByTime(400);
    expect(line.hidden).toBe(false);
    expect(line.textContent).toBe("Opening the database engine 2 MB");
    expect(line.querySelector("progress")!.value).toBe(2_000_000);
    step({done: true});
    expect(line.hidden).toBe(true);
  });

  it("stays silent when the wait is short", () => {
    const line = progress(400);
    step({name: "reports"});
    step({name: "reports", done: true});
    vi.advanceTimersByTime(1000);
    expect(line.hidden).toBe(true);
  });

  it("names what is waited for when several things are under way", () => {
    const line = progress(0);
    step({name: "reports", loaded: 10, total: 10});
    step({name: "sentences", loaded: 10, total: 1_000_000});
    expect(line.textContent).toContain("sentences");
    step({loaded: 2_000_000, total: 0});
    expect(line.textContent).toBe("Opening the database engine 2 MB");
  });
});
