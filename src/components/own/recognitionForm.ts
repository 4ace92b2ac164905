import type {ReportRow} from "../../../loaders/reportRows.ts";
import type {Kind} from "../../../loaders/vocabulary.ts";
import {element} from "../element.js";
import {say} from "../messages.js";

const kinds = [
  "work_report",
  "plan_report",
  "plan_notice",
  "budget_report",
  "stat_bulletin",
  "five_year_plan",
  "adjustment"
] as const satisfies readonly Kind[];

/** What a visitor says of a report; it overrules what its text says. */
export interface Given {
  place?: string;
  kind?: Kind;
  year?: number;
}

/** Small fields for what was recognised of a report, to be filled in or put right. */
export function recognitionForm(
  {place, ref_area, kind, year}: Pick<ReportRow, "place" | "ref_area" | "kind" | "year">,
  onGiven: (given: Given) => unknown
): HTMLFormElement {
  const placeInput = element("input", {
    name: "place",
    value: place ?? "",
    placeholder: "包头市",
    required: true,
    "aria-invalid": ref_area === null ? "true" : null
  });
  const kindInput = element(
    "select",
    {name: "kind", required: true},
    kind === null && element("option", {value: ""}, say("add.unknown")),
    kinds.map((value) => element("option", {value, selected: value === kind}, say(`kind.${value}`)))
  );
  const yearInput = element("input", {
    name: "year",
    value: year ?? "",
    placeholder: "2022",
    inputmode: "numeric",
    pattern: "(19|20)[0-9]{2}",
    required: true
  });
  const form = element(
    "form",
    {class: "correction-form"},
    labelled(say("add.place"), placeInput),
    labelled(say("add.kind"), kindInput),
    labelled(say("add.year"), yearInput),
    element("p", {class: "correction-actions"}, element("button", {type: "submit"}, say("add.again")))
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const said = placeInput.value.trim();
    onGiven({
      ...(said !== place && {place: said}),
      ...(kindInput.value !== kind && {kind: kindInput.value as Kind}),
      ...(yearInput.value !== String(year) && {year: Number(yearInput.value)})
    });
  });
  return form;
}

const labelled = (text: string, input: HTMLElement) => element("label", {}, element("span", {}, text), input);
