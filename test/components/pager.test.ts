// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {pager} from "../../src/components/pager.ts";

const buttons = (nav: HTMLElement) => [...nav.querySelectorAll("button")];

describe("pager(rows, {size})", () => {
  it("leads from page to page and stops at the ends", () => {
    const nav = pager(41, {size: 20});
    const values: number[] = [];
    nav.addEventListener("input", () => values.push(nav.value));
    const [back, forth] = buttons(nav);
    expect(back!.disabled).toBe(true);
    forth!.click();
    forth!.click();
    expect(forth!.disabled).toBe(true);
    back!.click();
    expect(values).toEqual([2, 3, 2]);
    expect(nav.querySelector("[role=status]")!.textContent).toBe("page 2 of 3");
  });

  it("takes a number past the end for the last page", () => {
    const nav = pager(41, {size: 20});
    nav.value = 99;
    expect(nav.value).toBe(3);
  });

  it("is hidden where there is one page or none", () => {
    expect([pager(0).hidden, pager(20).hidden, pager(21).hidden]).toEqual([true, true, false]);
  });
});
