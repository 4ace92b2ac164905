// @vitest-environment jsdom
import {describe, expect, it, vi} from "vitest";
import {element} from "../../src/components/element.ts";

describe("element(name, attributes, ...children)", () => {
  it("sets attributes, leaves out false and null, and nests children", () => {
    const made = element("p", {class: "a", hidden: false, title: null, lang: "zh"}, "一", [
      element("b", {}, 2),
      null,
      false
    ]);
    expect(made.outerHTML).toBe('<p class="a" lang="zh">一<b>2</b></p>');
  });

  it("never reads text as markup", () => {
    const made = element("p", {}, "<img src=x onerror=alert(1)>");
    expect(made.children).toHaveLength(0);
    expect(made.textContent).toBe("<img src=x onerror=alert(1)>");
  });

  it("listens", () => {
    const act = vi.fn();
    element("button", {onclick: act}).click();
    expect(act).toHaveBeenCalledOnce();
  });
});
