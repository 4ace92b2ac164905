import {element} from "../element.js";
import {say, type Key} from "../messages.js";
import {marks, reducers, type Channel, type ChartSpecification} from "./chartSpecification.js";
import type {ResultColumn} from "./result.js";

/** Inputs for a chart specification; each change calls back with the new one. */
export function chartControls(
  specification: ChartSpecification,
  columns: readonly ResultColumn[],
  onChange: (specification: ChartSpecification) => void
): HTMLElement {
  const names = columns.map(({name}) => name);
  const change = (part: Partial<ChartSpecification>) => onChange(compact({...specification, ...part}));
  const channel = (name: "x" | "y" | "color", label: Key) => {
    const current = specification[name] ?? {};
    const set = (part: Channel) => change({[name]: compactChannel({...current, ...part})});
    return element(
      "div",
      {class: "chart-channel"},
      select(label, current.value, names, (value) => set({value})),
      select("chart.reduce", current.reduce, reducers, (reduce) => set({reduce} as Channel), reduceLabel)
    );
  };
  const title = element("input", {
    type: "text",
    maxlength: 200,
    value: specification.title ?? "",
    onchange: (event) => change({title: (event.target as HTMLInputElement).value.trim() || undefined})
  });
  return element(
    "div",
    {class: "chart-controls"},
    select(
      "chart.mark",
      specification.mark,
      marks,
      (mark) => change({mark} as ChartSpecification),
      markLabel
    ),
    channel("x", "chart.x"),
    channel("y", "chart.y"),
    channel("color", "chart.color"),
    select("chart.fx", specification.fx, names, (fx) => change({fx})),
    select("chart.fy", specification.fy, names, (fy) => change({fy})),
    element("label", {class: "chart-title"}, element("span", {}, say("chart.titleInput")), title)
  );
}

const markLabel = (mark: string) => say(`mark.${mark}` as Key);
const reduceLabel = (reduce: string) => say(`reduce.${reduce}` as Key);

function select(
  label: Key,
  current: string | undefined,
  values: readonly string[],
  onSelect: (value: string | undefined) => void,
  show: (value: string) => string = String
): HTMLElement {
  const isMark = label === "chart.mark";
  return element(
    "label",
    {},
    element("span", {}, say(label)),
    element(
      "select",
      {
        onchange: (event) => {
          const {value} = event.target as HTMLSelectElement;
          onSelect(value === "" ? undefined : value);
        }
      },
      element(
        "option",
        {value: "", selected: current === undefined},
        say(isMark ? "chart.auto" : "chart.none")
      ),
      values.map((value) => element("option", {value, selected: value === current}, show(value)))
    )
  );
}

function compactChannel(channel: Channel): Channel | undefined {
  const made = Object.fromEntries(Object.entries(channel).filter(([, value]) => value !== undefined));
  return Object.keys(made).length > 0 ? made : undefined;
}

/** Without what is undefined, which JSON would lose anyway. */
function compact(specification: ChartSpecification): ChartSpecification {
  return Object.fromEntries(Object.entries(specification).filter(([, value]) => value !== undefined));
}
