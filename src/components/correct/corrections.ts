/**
 * "This is wrong": corrections of a report's figures, kept in this browser until they are taken along as lines for
 * data/corrections.csv.
 */
import type {CorrectionRow} from "../../../loaders/corrections/apply.ts";
import type {Correction} from "../../../loaders/corrections/correction.ts";
import type {ObservationRow} from "../../../loaders/reportRows.ts";
import type {Names} from "../../../loaders/tables/tables.ts";
import {element, type Child} from "../element.js";
import {group} from "../group.js";
import {say} from "../messages.js";
import {save} from "../share/save.js";
import {correctionForm} from "./form.js";
import {forgetLines, keep, keepName, keptLines, keptName, linesKeptOf, type Figure} from "./kept.js";
import {
  correctionsCsv,
  linesOf,
  sentenceHash,
  spotOf,
  spotsOfWording,
  type CorrectableSentence,
  type Spot
} from "./lines.js";
import {selectedSpot} from "./selectedSpot.js";

export interface CorrectionsData {
  report: string;
  sentences: readonly CorrectableSentence[];
  observations: readonly ObservationRow[];
  names: Names;
  /** Corrections that the tables have taken over. */
  taken?: readonly TakenCorrection[];
}

/** A correction that the tables have taken over: what was read beside what a person says. */
export type TakenCorrection = Pick<
  CorrectionRow,
  "observation" | "field" | "as_read" | "corrected" | "who" | "why"
>;

export interface Corrections {
  /** What a figure's card offers below what was read of it. */
  tools(observation: ObservationRow): HTMLElement | null;
  /** Takes in a figure that was missed, lists what is kept and hands it over. */
  bar: HTMLElement;
}

// More places of one wording are told apart by a longer wording.
const mostFound = 8;

/** Tools to correct one report in the reader. */
export function corrections(
  {report, sentences, observations, names, taken = []}: CorrectionsData,
  {storage = localStorage}: {storage?: Storage} = {}
): Corrections {
  const offer = element("div", {class: "correction-offer"});
  const place = element("div");
  const kept = element("div");
  const summary = element("summary");
  const bar = element("details", {class: "corrections"}, summary, offer, place, search(), kept);

  const figureOf = ({sentence, at}: Spot): Figure => ({
    report,
    sentence_sha256: sentenceHash(sentence.text),
    at
  });

  /** Opens the form for a figure in `host`, which shows `rest` again when the form is done. */
  function open(spot: Spot, host: HTMLElement, rest: () => Child[]): void {
    const close = () => {
      host.replaceChildren(...(rest() as Node[]));
      host.querySelector("button")?.focus();
    };
    const form = correctionForm(spot, {
      names,
      who: keptName(storage),
      onCancel: close,
      onSave({written, who, why}) {
        const when = new Date().toISOString().slice(0, 10);
        const lines = linesOf(spot, written, {report, who, when, why});
        if (lines.length === 0) return false;
        keep(figureOf(spot), lines, storage);
        keepName(who, storage);
        show();
        close();
        return true;
      }
    });
    host.replaceChildren(form);
    form.querySelector<HTMLElement>("input, select")?.focus();
  }

  function tools(observation: ObservationRow): HTMLElement | null {
    const found = spotOf(observation, sentences);
    if (found === undefined) return null;
    const own = taken.filter((one) => one.observation === observation.observation);
    const spot: Spot = {
      ...found,
      asRead: Object.fromEntries(own.map(({field, as_read}) => [field, as_read ?? ""]))
    };
    const host = element("div", {class: "correction"});
    const rest = (): HTMLElement[] => {
      const lines = linesKeptOf(figureOf(spot), storage);
      const starter = button(say("correct.wrong"), () => open(spot, host, rest));
      if (lines.length === 0) return [starter];
      const undo = button(say("correct.undo"), () => {
        keep(figureOf(spot), [], storage);
        show();
        host.replaceChildren(...rest());
      });
      return [element("p", {class: "corrected"}, say("correct.mine", {text: inWords(lines)})), starter, undo];
    };
    host.append(...rest());
    return element("div", {}, own.length > 0 && takenView(own), host);
  }

  const offerMissed = (spot: Spot) =>
    button(say("correct.missed", {text: spot.as_stated}), () => {
      offer.replaceChildren();
      open(spot, place, () => []);
    });

  /** For whom the text cannot be selected in: the wording is written, and its places are offered. */
  function search(): HTMLElement {
    const input = element("input", {type: "search", name: "wording", autocomplete: "off"});
    const found = element("ul", {class: "correction-found"});
    const form = element(
      "form",
      {class: "correction-search"},
      element("p", {class: "hint"}, say("correct.how")),
      element("label", {}, element("span", {}, say("correct.wording")), input),
      element("button", {type: "submit"}, say("correct.find")),
      found
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const spots = spotsOfWording(input.value, sentences, observations, mostFound);
      found.replaceChildren(
        ...spots.map((spot) =>
          element("li", {}, offerMissed(spot), " ", element("span", {lang: "zh"}, around(spot)))
        ),
        ...(spots.length === 0 ? [element("li", {role: "status"}, say("correct.notFound"))] : [])
      );
    });
    return form;
  }

  function show(): void {
    const lines = keptLines(storage);
    const own = lines.filter((line) => line.report === report);
    summary.textContent = lines.length > 0 ? say("correct.count", {n: lines.length}) : say("correct.hint");
    kept.replaceChildren(
      ...(lines.length === 0
        ? []
        : [
            element("p", {class: "hint"}, say("correct.kept")),
            element(
              "ul",
              {class: "correction-list"},
              [...group(own, ({sentence_sha256, at}) => `${sentence_sha256} ${at}`).values()].map((same) =>
                element(
                  "li",
                  {},
                  element("span", {lang: "zh"}, wordingOf(same[0]!, sentences)),
                  `${say("list.colon")}${inWords(same)} `,
                  button(say("correct.undo"), () => {
                    keep(same[0]!, [], storage);
                    show();
                  })
                )
              )
            ),
            own.length < lines.length &&
              element("p", {class: "hint"}, say("correct.elsewhere", {n: lines.length - own.length})),
            element(
              "p",
              {class: "correction-actions"},
              button(say("correct.download"), () =>
                save({
                  name: "corrections.csv",
                  type: "text/csv;charset=utf-8",
                  content: correctionsCsv(keptLines(storage))
                })
              ),
              button(say("correct.copy"), async (pressed) => {
                await navigator.clipboard.writeText(correctionsCsv(keptLines(storage)));
                pressed.textContent = say("frame.copied");
              }),
              button(say("correct.discard"), () => {
                forgetLines(storage);
                show();
              })
            )
          ].filter((child) => child !== false))
    );
  }

  const onSelection = (): void => {
    if (!bar.isConnected) return;
    const spot = selectedSpot(sentences, observations);
    // What was selected stays on offer: a press on the button may take the selection away.
    if (spot === null) return;
    offer.replaceChildren(offerMissed(spot));
    bar.open = true;
  };
  document.addEventListener("selectionchange", onSelection);
  show();
  return {bar, tools};
}

/** What was read of a figure, beside what it was corrected to. */
function takenView(taken: readonly TakenCorrection[]): HTMLElement {
  return element(
    "div",
    {class: "corrected"},
    taken.map(({field, as_read, corrected, who, why}) =>
      element(
        "p",
        {},
        say("correct.taken", {text: inWords([{field, old: as_read ?? "", new: corrected ?? ""}])}),
        (who || why) && ` (${[who, why].filter(Boolean).join(say("list.colon"))})`
      )
    )
  );
}

const inWords = (lines: readonly Pick<Correction, "field" | "old" | "new">[]): string =>
  lines
    .map(({field, old, new: now}) => {
      if (field !== "claim") return `${say(`correct.${field}`)} ${old || "—"} → ${now || "—"}`;
      return now === "" ? say("correct.notAClaim") : say("correct.wasMissed");
    })
    .join(say("list.comma"));

/** The wording of a kept correction's figure, if its sentence is still here. */
function wordingOf({sentence_sha256, at}: Correction, sentences: readonly CorrectableSentence[]): string {
  const sentence = sentences.find(({text}) => sentenceHash(text) === sentence_sha256);
  const [from, to] = at.split(/[-.]/).map(Number);
  return sentence?.text.trim().slice(from, to) ?? at;
}

const contextLength = 12;

/** A wording with what stands around it, by which one place is told from another. */
function around({sentence, at}: Spot): string {
  const [from = 0, to = 0] = at.split(/[-.]/).map(Number);
  const text = sentence.text.trim();
  const before = text.slice(Math.max(0, from - contextLength), from);
  return `…${before}【${text.slice(from, to)}】${text.slice(to, to + contextLength)}…`;
}

function button(text: string, act: (pressed: HTMLButtonElement) => void | Promise<void>): HTMLButtonElement {
  const made = element("button", {type: "button", onclick: () => void act(made)}, text);
  return made;
}
