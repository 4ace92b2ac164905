import type {Names} from "../../../loaders/tables/tables.ts";
import {bounds, measures, phases} from "./vocabulary.js";
import {element} from "../element.js";
import {bothNames, say} from "../messages.js";
import {faultOf, formFields, initialText, type FormField, type Spot, type Written} from "./lines.js";

/** What a person entered. */
export interface Entered {
  written: Written;
  who: string;
  why: string;
}

export interface CorrectionFormOptions {
  names: Names;
  who: string;
  /** Takes what was entered; false where it changes nothing. */
  onSave(entered: Entered): boolean;
  onCancel(): void;
}

let forms = 0;

/** The form that says what a figure is: its fields as they were read, to be put right. */
export function correctionForm(
  spot: Spot,
  {names, who: signed, onSave, onCancel}: CorrectionFormOptions
): HTMLFormElement {
  const list = `correction-indicators-${++forms}`;
  const inputs = new Map(formFields.map((field) => [field, input(spot, field, list)]));
  const noClaim = element("input", {
    type: "checkbox",
    name: "claim",
    onchange: () => inputs.forEach((one) => (one.disabled = noClaim.checked))
  });
  const why = element("input", {name: "why", autocomplete: "off"});
  const who = element("input", {name: "who", value: signed, autocomplete: "name"});
  const status = element("p", {role: "alert", class: "correction-fault"});
  const form = element(
    "form",
    {class: "correction-form", "aria-label": say("correct.formOf", {text: spot.as_stated})},
    element("p", {class: "correction-of", lang: "zh"}, spot.as_stated),
    spot.read !== null &&
      element("label", {class: "is-choice"}, noClaim, element("span", {}, say("correct.notAClaim"))),
    [...inputs].map(([field, one]) => labelled(say(`correct.${field}`), one)),
    element(
      "datalist",
      {id: list},
      Object.entries(names.indicators).map(([value, own]) => element("option", {value}, bothNames(...own)))
    ),
    labelled(say("correct.why"), why),
    labelled(say("correct.who"), who),
    status,
    element(
      "p",
      {class: "correction-actions"},
      element("button", {type: "submit"}, say("correct.save")),
      element("button", {type: "button", onclick: onCancel}, say("correct.cancel"))
    )
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const written: Written = Object.fromEntries(
      [...inputs].map(([field, {value}]) => [field, value.trim()] as const)
    );
    written.indicator = codeOf(written.indicator ?? "", names.indicators);
    if (noClaim.checked) written.claim = "";
    const fault = faultOf(spot, written, names.indicators);
    if (fault === null && onSave({written, who: who.value.trim(), why: why.value.trim()})) return;
    status.textContent = say(`correct.fault.${fault ?? "nothing"}`);
    if (fault !== null && fault !== "nothing") inputs.get(fault === "subject" ? "indicator" : fault)!.focus();
  });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape") onCancel();
  });
  return form;
}

function input(spot: Spot, field: FormField, list: string): HTMLInputElement | HTMLSelectElement {
  const initial = initialText(spot, field);
  const select = (options: readonly (readonly [value: string, text: string])[]) =>
    element(
      "select",
      {name: field},
      options.map(([value, text]) => element("option", {value, selected: value === initial}, text))
    );
  switch (field) {
    case "bound":
      return select(bounds.map((value) => [value, say(`correct.bound.${value}`)]));
    case "measure":
      return select(measures.map((value) => [value, say(`measure.${value}`)]));
    case "phase":
      return select(phases.map((value) => [value, say(`phase.${value}`)]));
    default: {
      const isNumber = field === "value" || field === "value_high";
      return element("input", {
        name: field,
        value: initial,
        list: field === "indicator" ? list : null,
        inputmode: isNumber ? "decimal" : null,
        autocomplete: "off"
      });
    }
  }
}

/** The code of an indicator that is given by its code or by one of its names. */
function codeOf(text: string, indicators: Names["indicators"]): string {
  const sought = text.toLowerCase();
  const found = Object.entries(indicators).find(([, own]) =>
    own.some((name) => name.toLowerCase() === sought)
  );
  return Object.hasOwn(indicators, text) ? text : (found?.[0] ?? text);
}

const labelled = (text: string, input: HTMLElement) => element("label", {}, element("span", {}, text), input);
