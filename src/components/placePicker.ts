import {element} from "./element.js";
import {placeName} from "./format.js";
import {say} from "./messages.js";
import type {Source} from "./statement.js";

export interface Place {
  ref_area: string;
  name: string;
}

/**
 * Picks places by typing part of a name: a field with suggestions, and a chip for each place picked. Its value is
 * the list of codes; an empty list stands for all places.
 */
export function placePicker(
  places: readonly Place[],
  {label = say("input.places")}: {label?: string} = {}
): HTMLElement & {value: readonly string[]} {
  const id = `places-${Math.random().toString(36).slice(2)}`;
  const names = new Map(places.map(({ref_area, name}) => [ref_area, name]));
  const chips = element("span", {class: "chips"});
  const field = element("input", {
    id,
    type: "text",
    list: `${id}-list`,
    autocomplete: "off",
    placeholder: say("input.allPlaces", {n: places.length}),
    onchange: () => pick()
  });
  field.addEventListener("input", () => {
    // A suggestion that was clicked is a whole name at once; typing goes on until Enter.
    if (codeOf(field.value) !== undefined) pick();
  });
  const options = element(
    "datalist",
    {id: `${id}-list`},
    places.map(({name}) => element("option", {value: name}))
  );
  const picker = element(
    "div",
    {class: "place-picker"},
    element("label", {for: id}, label),
    element("span", {class: "place-picker-field"}, chips, field, options)
  );
  let picked: readonly string[] = [];

  function codeOf(text: string): string | undefined {
    const wanted = text.trim().toLowerCase();
    if (wanted === "") return undefined;
    return places.find(({ref_area, name}) => name.toLowerCase() === wanted || ref_area === wanted)?.ref_area;
  }

  function pick(): void {
    const code = codeOf(field.value);
    if (code === undefined) return;
    field.value = "";
    change(picked.includes(code) ? picked : [...picked, code]);
  }

  function change(codes: readonly string[]): void {
    set(codes);
    picker.dispatchEvent(new Event("input", {bubbles: true}));
  }

  function set(codes: readonly string[]): void {
    picked = codes.filter((code) => names.has(code));
    chips.replaceChildren(
      ...picked.map((code) =>
        element(
          "button",
          {
            type: "button",
            class: "chip",
            "aria-label": say("input.removePlace", {place: names.get(code)!}),
            onclick: () => change(picked.filter((other) => other !== code))
          },
          names.get(code)!,
          " ×"
        )
      )
    );
  }

  // The text field's own events are not changes of the value.
  field.addEventListener("input", (event) => event.stopPropagation());
  return Object.defineProperty(picker, "value", {get: () => picked, set}) as unknown as HTMLElement & {
    value: readonly string[];
  };
}

/** The places of some reports, for the picker, by code. */
export function placesOf(reports: readonly Source[]): Place[] {
  const places = new Map(reports.map((report) => [report.ref_area, placeName(report)]));
  return [...places]
    .flatMap(([ref_area, name]) => (ref_area === null ? [] : {ref_area, name}))
    .sort((a, b) => (a.ref_area < b.ref_area ? -1 : 1));
}
