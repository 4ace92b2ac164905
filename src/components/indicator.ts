import type {SeriesBreak} from "../../loaders/link/dictionary.ts";
import type {IndicatorRow} from "../../loaders/tables/rows.ts";
import {element} from "./element.js";
import {bothNames, say, spoken} from "./messages.js";
import {frame, type FrameOptions} from "./frame.js";
import {group} from "./group.js";
import {htmlTable} from "./table.js";
import {verdictMatrix, verdictSwatch, type Cell} from "./verdictMatrix.js";
import {isAnswer, verdicts} from "./verdicts.js";

/** What the dictionary says of an indicator, and where its series changes. */
export function definition(
  {definition, definition_zh, source, aliases, not_aliases, direction}: IndicatorRow,
  breaks: readonly (SeriesBreak & {name_en: string | null; name_zh: string | null})[]
): HTMLElement {
  // "财政收入@100000" is an alias that holds in that place only.
  const list = (names: string | null) =>
    names
      ?.split("|")
      .map((name) => name.replace(/@(.+)/, " ($1)"))
      .join(say("list.semicolon"));
  const rows = (
    [
      ["indicators.definition", spoken === "zh" ? definition_zh : definition],
      ["indicators.source", source],
      ["indicators.direction", say(`direction.${direction}`)],
      ["indicators.aliases", list(aliases)],
      ["indicators.notAliases", list(not_aliases)]
    ] as const
  ).filter(([, text]) => text);
  return element(
    "div",
    {},
    element(
      "dl",
      {class: "definition"},
      rows.map(([key, text]) => [element("dt", {}, say(key)), element("dd", {}, text)])
    ),
    element("h2", {}, say("indicators.breaks")),
    breaks.length === 0
      ? element("p", {}, say("indicators.noBreaks"))
      : htmlTable({
          rows: breaks,
          columns: [
            {name: "year", title: say("column.year"), value: ({year}) => String(year)},
            {
              name: "place",
              title: say("column.place"),
              value: ({ref_area, name_en, name_zh}) =>
                ref_area === "all" ? say("indicators.everywhere") : bothNames(name_en, name_zh)
            },
            {
              name: "what",
              title: say("column.what"),
              value: ({what, what_zh}) => (spoken === "zh" ? what_zh : what)
            },
            {name: "source", title: say("indicators.source"), value: ({source}) => source}
          ]
        })
  );
}

/** The matrix of verdicts of one thing measured, in its frame. Of several targets of a place and year the first with an answer counts. */
export function verdictsByPlace(
  cells: readonly Cell[],
  {label, meta}: {label: string} & Pick<FrameOptions, "meta">
): HTMLElement {
  const shown = [...group(cells, ({ref_area, year}) => `${ref_area} ${year}`).values()].map(
    (same) => same.find(({verdict}) => isAnswer(verdict)) ?? same[0]!
  );
  const subtitle = say("indicators.subtitle", {
    n: shown.length,
    places: new Set(shown.map(({ref_area}) => ref_area)).size,
    answered: shown.filter(({verdict}) => isAnswer(verdict)).length,
    missed: shown.filter(({verdict}) => verdict === "missed").length
  });
  const column = (name: keyof Cell & string) => ({
    name,
    title: name,
    value: (row: Cell) => row[name],
    isKey: name === "name_zh" || name === "year"
  });
  return frame((width) => verdictMatrix(shown, {width}), {
    name: "verdicts",
    title: say("indicators.title", {label}),
    subtitle,
    finding: finding(shown, label),
    legend: element(
      "ul",
      {class: "legend"},
      verdicts
        .filter((verdict) => shown.some((cell) => cell.verdict === verdict))
        .map((verdict) => element("li", {}, verdictSwatch(verdict), say(`verdict.${verdict}`)))
    ),
    empty: shown.length === 0 ? say("indicators.empty") : null,
    meta,
    result: cells,
    table: {
      rows: shown,
      columns: (
        [
          "ref_area",
          "name_zh",
          "year",
          "target_as_stated",
          "outcome_as_stated",
          "gap",
          "verdict",
          "reason"
        ] as const
      ).map(column)
    }
  });
}

/** How many targets were missed, of how many with an answer, and in which year the most. */
function finding(cells: readonly Cell[], label: string): string {
  const answered = cells.filter(({verdict}) => isAnswer(verdict));
  const missed = (of: readonly Cell[]) => of.filter(({verdict}) => verdict === "missed").length;
  const [worst] = [...group(answered, ({year}) => year)].toSorted(
    ([, a], [, b]) => missed(b) / b.length - missed(a) / a.length || b.length - a.length
  );
  if (worst === undefined) return say("indicators.noAnswer", {label, n: cells.length});
  const [year, of] = worst;
  return say("indicators.finding", {
    label,
    missed: missed(answered),
    answered: answered.length,
    n: cells.length,
    year: String(year),
    worst: missed(of),
    of: of.length
  });
}
