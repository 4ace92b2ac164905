// @vitest-environment jsdom
import {expect, it, vi} from "vitest";
import {citations} from "../../src/components/citations.ts";

it("shows both citations with version and day, and copies the one that is asked for", async () => {
  const writeText = vi.fn(async () => {});
  Object.assign(navigator, {clipboard: {writeText}});
  const shown = citations({data_version: "0123456789abcdef", rule_version: "1.1"}, "2026-03-05");
  const [reference, entry] = [...shown.querySelectorAll("pre")].map(({textContent}) => textContent!);
  expect(reference).toContain("Data version 0123456789ab, verdict rules 1.1");
  expect(reference).toContain("March 5, 2026");
  expect(entry).toContain("@misc{zhibiao_0123456789ab,");
  shown.querySelectorAll("button")[1]!.click();
  expect(writeText).toHaveBeenCalledWith(entry);
  await vi.waitFor(() => expect(shown.querySelectorAll("[role=status]")[1]!.textContent).toBe(" Copied"));
});
