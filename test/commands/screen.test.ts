import {afterEach, beforeEach, expect, test, vi} from "vitest";
import {openScreen} from "../../loaders/commands/screen.ts";

const printed: string[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("process", {
    ...process,
    stderr: {isTTY: false, write: (text: string) => printed.push(text)}
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  printed.length = 0;
});

test("openScreen(first) says in a log now and then how far it is, and every line that stays", () => {
  const screen = openScreen("starting");
  screen.step("1 of 3");
  screen.line("a warning");
  vi.advanceTimersByTime(5_000);
  screen.step("2 of 3");
  screen.step("3 of 3");
  screen.close();
  expect(printed).toEqual(["a warning\n", "2 of 3\n"]);
});
