// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {elsewhere} from "../../src/components/elsewhere.ts";

describe("elsewhere(pathname)", () => {
  it.each(["/places/150205", "/some/base/places/150205.html", "/places/150205/"])(
    "leads from %s to the page of that county",
    (pathname) => {
      const link = (elsewhere(pathname) as HTMLElement).querySelector("a")!;
      expect(link.href).toMatch(/\/place\.html\?id=150205/);
      expect(link.textContent).toContain("150205");
    }
  );

  it.each(["/", "/places/999900", "/places/15", "/reports/150205"])("says nothing of %s", (pathname) => {
    expect(elsewhere(pathname)).toBe("");
  });
});
