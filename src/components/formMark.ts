import {element} from "./element.js";
import {formColours} from "./palette.js";
import type {Form} from "./yearlyTarget.js";

/** A small square in the colour of a form of target. The name stands beside it. */
export function formMark(form: Form): HTMLElement {
  return element("span", {
    class: "form-mark",
    style: `background: ${formColours[form]}`,
    "aria-hidden": "true"
  });
}
