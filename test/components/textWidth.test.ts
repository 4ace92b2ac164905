import {expect, it} from "vitest";
import {textWidth} from "../../src/components/textWidth.ts";

it("textWidth(text) gives a Chinese character the room of about two Latin ones", () => {
  expect(textWidth("包头")).toBe(25);
  expect(textWidth("Baotou")).toBeCloseTo(39.6);
});
