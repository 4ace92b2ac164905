import {expect, it} from "vitest";
import {checkLength, checkSize, limits, startClock} from "../../loaders/read/limits.ts";
import {UnreadableFile} from "../../loaders/read/unreadable.ts";

const narrow = {...limits, fileBytes: 10 * 2 ** 20, characters: 5, time: 0};

it("checkSize(bytes, name) refuses a large file with its name and a remedy", () => {
  expect(() => checkSize(10 * 2 ** 20, "a.pdf", narrow)).not.toThrow();
  expect(() => checkSize(20 * 2 ** 20, "a.pdf", narrow)).toThrow("a.pdf has 20 MB, more than the 10 MB");
});

it("checkLength(text, name) refuses a long text", () => {
  expect(() => checkLength("12345", "a.txt", narrow)).not.toThrow();
  expect(() => checkLength("123456", "a.txt", narrow)).toThrow("a.txt holds 6 characters");
});

it("startClock(name) refuses when the time is over, not before", async () => {
  const patient = startClock("a.pdf");
  const hasty = startClock("a.pdf", narrow);
  await new Promise((resolve) => setTimeout(resolve, 2));
  expect(patient).not.toThrow();
  expect(hasty).toThrow(UnreadableFile);
});
