import * as Plot from "npm:@observablehq/plot";
import {element} from "../element.js";
import {say} from "../messages.js";
import {quotedName} from "../quotedName.js";
import type {SchemaColumn} from "./schema.js";

/** What a column holds, in a few figures. */
export interface Profile {
  rows: number;
  nulls: number;
  distinct: number;
  /** Smallest and largest, as text; null where the column is empty. */
  least: string | null;
  most: string | null;
  /** How many rows there are from one number to another. */
  bins: {from: number; to: number; n: number}[];
  /** The values that most rows have, where the column has no numbers. */
  values: {value: string; n: number}[];
}

export type Ask = <Row>(text: string) => Promise<Row[]>;

const binCount = 20;

/** Asks the engine for the profile of a column. */
export async function profileOf(
  table: string,
  {name, type}: Pick<SchemaColumn, "name" | "type">,
  ask: Ask
): Promise<Profile> {
  // Under a name of its own: a column may be called as an alias below is.
  const given = `(select ${quotedName(name)} as given from ${quotedName(table)})`;
  const [figures] = await ask<Omit<Profile, "bins" | "values">>(
    `select count(*) as rows, count(*) - count(given) as nulls, count(distinct given) as distinct,
      min(given)::varchar as least, max(given)::varchar as most from ${given}`
  );
  const isNumber = type === "integer" || type === "number";
  const bins = isNumber
    ? await ask<{bin: number; low: number; width: number; n: number}>(
        `with finite as (select given::double as x from ${given} where isfinite(given::double)),
         ends as (select min(x) as low, max(x) - min(x) as span from finite)
         select least(floor((x - low) / nullif(span, 0) * ${binCount}), ${binCount - 1})::int as bin,
           any_value(low) as low, any_value(span) / ${binCount} as width, count(*) as n
         from finite, ends where span > 0 group by bin order by bin`
      )
    : [];
  const values = isNumber
    ? []
    : await ask<{value: string; n: number}>(
        `select given::varchar as value, count(*) as n from ${given} where given is not null
         group by value order by n desc, value limit 8`
      );
  return {
    ...figures!,
    bins: bins.map(({bin, low, width, n}) => ({from: low + bin * width, to: low + (bin + 1) * width, n})),
    values
  };
}

/** A profile as it stands in the schema browser. */
export function profileView({rows, nulls, distinct, least, most, bins, values}: Profile): HTMLElement {
  const largest = Math.max(1, ...values.map(({n}) => n));
  const percent = (n: number) => (rows === 0 ? "0%" : `${Number(((100 * n) / rows).toFixed(1))}%`);
  return element(
    "div",
    {class: "profile"},
    element(
      "p",
      {},
      [
        say("profile.distinct", {n: distinct}),
        say("profile.nulls", {n: nulls, percent: percent(nulls)}),
        least !== null && bins.length > 0 && say("profile.range", {least: Number(least), most: Number(most)})
      ]
        .filter(Boolean)
        .join(say("list.semicolon"))
    ),
    bins.length > 0 &&
      Plot.plot({
        width: 240,
        height: 84,
        margin: 4,
        marginBottom: 22,
        x: {label: null, ticks: 4},
        y: {axis: null},
        ariaLabel: say("profile.histogram"),
        marks: [
          Plot.rectY(bins, {
            x1: "from",
            x2: "to",
            y: "n",
            insetLeft: 1,
            fill: "var(--target)",
            title: ({from, to, n}: Profile["bins"][number]) => say("profile.bin", {from, to, n})
          }),
          Plot.ruleY([0])
        ]
      }),
    values.map(({value, n}) =>
      element(
        "div",
        {class: "profile-value"},
        element("span", {class: "profile-bar", style: `width: ${(100 * n) / largest}%`}),
        element("span", {class: "profile-name"}, value),
        element("span", {class: "profile-count"}, percent(n))
      )
    )
  );
}
