import type {Example, Judged, RulesFile} from "../../loaders/match/examples.ts";
import {element} from "./element.js";
import {gapInWords} from "./gap.js";
import {say} from "./messages.js";
import {htmlTable, type Table} from "./table.js";
import {verdictInWords, verdictMark} from "./verdicts.js";

/** One example with one of its targets: a promise in two tiers is two rows. */
type Row = Example & Judged;

/** Every rule in words, with examples that the rules themselves have judged. */
export function rulesList({tolerance, rules}: Pick<RulesFile, "tolerance" | "rules">): HTMLElement {
  return element(
    "div",
    {},
    rules.map(({rule, examples}) =>
      element(
        "section",
        {class: "rule"},
        element("h2", {id: rule}, say(`rule.${rule}`)),
        element("p", {}, say(`ruletext.${rule}`, {tolerance})),
        htmlTable({
          ...table,
          rows: examples.flatMap((example) => example.judged.map((one) => ({...example, ...one})))
        })
      )
    )
  );
}

const table: Omit<Table<Row>, "rows"> = {
  columns: [
    {
      name: "promise",
      title: say("rules.promise"),
      value: ({promise}) => promise,
      show: ({promise}) => element("span", {lang: "zh"}, promise)
    },
    {
      name: "answer",
      title: say("rules.answer"),
      value: ({answer}) => answer,
      show: ({answer}) => element("span", {lang: "zh"}, answer)
    },
    {
      name: "read",
      title: say("rules.read"),
      value: ({target_as_stated}) => target_as_stated,
      show: ({target_as_stated, outcome_as_stated, tier}) => [
        element("span", {class: "stated target", lang: "zh"}, target_as_stated),
        tier === "stretch" && ` (${say("tier.stretch")})`,
        " → ",
        outcome_as_stated === null
          ? say("rules.nothing")
          : element("span", {class: "stated outcome", lang: "zh"}, outcome_as_stated)
      ]
    },
    {name: "gap", title: say("pair.gap"), value: gapInWords},
    {
      name: "verdict",
      title: say("column.verdict"),
      value: ({verdict}) => verdict,
      show: (row) => [verdictMark(row.verdict), " ", verdictInWords(row)]
    }
  ]
};
