import type {Verdict} from "../../loaders/match/verdict.ts";
import {element, type Child} from "./element.js";
import {say} from "./messages.js";
import {isAnswer, verdictMark, verdicts} from "./verdicts.js";

/** How many rows have a verdict. */
export interface VerdictCount {
  verdict: Verdict;
  n: number;
}

/** What is chosen: one verdict, or all of them. */
export type ChosenVerdict = Verdict | "all";

/**
 * Counts per verdict as a bar and as a list of buttons. A click on either chooses that verdict, a second click all
 * of them again: the value of the element. Verdicts that no row has are left out.
 */
export function verdictBar(counts: readonly VerdictCount[]): HTMLElement & {value: ChosenVerdict} {
  const known = verdicts.flatMap((verdict) =>
    counts.filter((count) => count.verdict === verdict && count.n > 0)
  );
  let chosen: ChosenVerdict = "all";

  const choose = (verdict: Verdict) => {
    show(chosen === verdict ? "all" : verdict);
    bar.dispatchEvent(new Event("input", {bubbles: true}));
  };
  const segments = known.map(({verdict, n}) =>
    element("span", {
      class: `verdict-mark ${verdict}`,
      style: `flex-grow: ${n}`,
      title: say("promises.segment", {verdict: say(`verdict.${verdict}`), n}),
      onclick: () => choose(verdict)
    })
  );
  const buttons = known.map(({verdict, n}) =>
    element(
      "button",
      {type: "button", "data-verdict": verdict, onclick: () => choose(verdict)},
      verdictMark(verdict),
      element("span", {}, say(`verdict.${verdict}`)),
      element("strong", {}, say("promises.count", {n}))
    )
  );
  const answers = known.filter(({verdict}) => isAnswer(verdict)).length;
  const bar = element(
    "div",
    {class: "verdict-bar", role: "group", "aria-label": say("promises.byVerdict")},
    // The buttons below say and do the same for those who cannot see or point.
    element("div", {class: "verdict-segments", "aria-hidden": "true"}, segments),
    groupOf("promises.answers", buttons.slice(0, answers)),
    groupOf("promises.noAnswers", buttons.slice(answers))
  );

  function show(verdict: ChosenVerdict): void {
    chosen = verdict;
    known.forEach((count, i) => {
      const isChosen = count.verdict === chosen;
      buttons[i]!.setAttribute("aria-pressed", String(isChosen));
      segments[i]!.classList.toggle("is-faint", chosen !== "all" && !isChosen);
    });
  }

  show("all");
  return Object.defineProperty(bar, "value", {get: () => chosen, set: show}) as typeof bar & {
    value: ChosenVerdict;
  };
}

function groupOf(title: "promises.answers" | "promises.noAnswers", buttons: readonly HTMLElement[]): Child {
  return (
    buttons.length > 0 && element("div", {class: "verdict-buttons"}, element("p", {}, say(title)), buttons)
  );
}
