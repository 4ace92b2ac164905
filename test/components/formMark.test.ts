// @vitest-environment jsdom
import {expect, it} from "vitest";
import {formMark} from "../../src/components/formMark.ts";
import {forms} from "../../src/components/yearlyTarget.ts";

it("formMark(form): every form has a colour of its own, and the mark is not read out", () => {
  const styles = forms.map((form) => formMark(form).getAttribute("style"));
  expect(new Set(styles).size).toBe(forms.length);
  expect(formMark("about").getAttribute("aria-hidden")).toBe("true");
});
