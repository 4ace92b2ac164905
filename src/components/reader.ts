import type {Names} from "../../loaders/tables/tables.ts";
import type {ObservationRow, ReportRow, SectionRow, SentenceRow} from "../../loaders/reportRows.ts";
import {element, type Child} from "./element.js";
import {highlight, type Segment} from "./highlight.js";
import {placeHref, reportHref} from "./links.js";
import {group} from "./group.js";
import {bothNames, say, spoken} from "./messages.js";
import {position} from "./quotation.js";

export interface ReaderData {
  report: ReportRow;
  sections: readonly Pick<SectionRow, "section" | "title" | "start">[];
  /** In the order of the text. */
  sentences: readonly Pick<SentenceRow, "sentence" | "section" | "start" | "end" | "text">[];
  observations: readonly ObservationRow[];
  names: Names;
}

export interface ReaderOptions {
  /** Position in the text to open at. */
  at?: number | null;
  /** Called with the position of the figure that a reader chose, null when the choice is undone. */
  onSelect?: (at: number | null) => void;
  /** What a figure's card offers below what was read of it. */
  tools?: (observation: ObservationRow) => Child;
  /** Whether a person has corrected what was read of a figure. */
  isCorrected?: (observation: ObservationRow) => boolean;
}

/**
 * A report with every figure marked by what it says: target, estimate or outcome. A click on one shows all that
 * was read of it at the side. Of a report whose text is not here, its figures are listed by section. Everything that stands in a report is set as text, never as markup.
 */
export function reader(
  data: ReaderData,
  {at = null, onSelect = () => {}, tools = () => null, isCorrected = () => false}: ReaderOptions = {}
): HTMLElement {
  const panel = element("aside", {
    class: "reader-panel",
    "aria-live": "polite",
    "aria-label": say("reader.panel")
  });
  const titles = new Map(data.sections.map(({section, title}) => [section, title]));
  const marks = new Map<Segment<ObservationRow>, HTMLElement>();

  const select = (segment: Segment<ObservationRow> | null, isOpening = false) => {
    for (const mark of marks.values()) mark.removeAttribute("aria-current");
    if (segment) marks.get(segment)!.setAttribute("aria-current", "true");
    panel.replaceChildren(
      ...(segment
        ? segment.observations.map((observation) =>
            card(observation, data.names, titles.get(observation.section) ?? "", tools(observation), () =>
              select(null)
            )
          )
        : [hint(data)])
    );
    panel.classList.toggle("is-open", segment !== null);
    if (!isOpening) onSelect(segment?.start ?? null);
  };

  const mark = (segment: Segment<ObservationRow>) => {
    const {phase, as_stated, metric} = segment.observations[0]!;
    const made = element(
      "mark",
      {
        class: segment.observations.some(isCorrected) ? `${phase} is-corrected` : phase,
        role: "button",
        tabindex: 0,
        "data-start": segment.start,
        "aria-label": `${as_stated}${say("list.comma")}${metric}${say("list.comma")}${say(`phase.${phase}`)}`,
        onclick: () => select(segment),
        onkeydown: (event) => {
          const {key} = event as KeyboardEvent;
          if (key !== "Enter" && key !== " ") return;
          event.preventDefault();
          select(segment);
        }
      },
      segment.text
    );
    marks.set(segment, made);
    return made;
  };

  const spans: {start: number; end: number; span: HTMLElement}[] = [];
  const headings = new Map(
    data.sections.filter(({title}) => title !== "").map((section) => [section.start, section])
  );
  const paragraphs = paragraphsOf(data.sentences).map((sentences) => {
    const first = sentences[0]!;
    const heading = headings.get(first.start);
    const isHeading =
      heading !== undefined && sentences.length === 1 && first.text.trim() === heading.title.trim();
    const children = sentences.map(({start, end, text}) => {
      const segments = highlight(text, start, data.observations);
      const span = element(
        "span",
        {"data-start": start},
        segments.map((segment) => (segment.observations.length > 0 ? mark(segment) : segment.text))
      );
      spans.push({start, end, span});
      return span;
    });
    return isHeading ? element(depthOf(heading.section), {}, children) : element("p", {}, children);
  });

  const figures = data.report.panel ? listed(data.observations, mark) : [];
  const text = element("article", {class: "reader-text", lang: "zh"}, paragraphs, figures);
  const root = element(
    "div",
    {class: "reader"},
    element("div", {class: "reader-head"}, head(data)),
    element("div", {class: "reader-body"}, text, panel)
  );

  select(null, true);
  if (at !== null) {
    const chosen = [...marks.keys()].find(({start, end}) => start <= at && at < end);
    if (chosen) select(chosen, true);
    const goal = (chosen && marks.get(chosen)) ?? spans.find(({start, end}) => start <= at && at < end)?.span;
    goal?.classList.add("is-goal");
    // The element is not in the page yet: wait until it is laid out.
    if (goal && typeof requestAnimationFrame !== "undefined")
      whenShown(goal, () => goal.scrollIntoView({block: "center"}));
  }
  return root;
}

function whenShown(shown: Element, act: () => void, attempts = 60): void {
  requestAnimationFrame(() => {
    if (shown.getClientRects().length > 0) act();
    else if (attempts > 0) whenShown(shown, act, attempts - 1);
  });
}

/** Figures without their sentences: what each is of and where it stands, under the number of its section. */
function listed(
  observations: readonly ObservationRow[],
  mark: (segment: Segment<ObservationRow>) => HTMLElement
): HTMLElement[] {
  return [...group(observations, ({section}) => section)].flatMap(([section, own]) => [
    element("h2", {lang: spoken}, say("reader.section", {section})),
    element(
      "ul",
      {},
      [...group(own, ({start}) => start).values()].map((same) => {
        const {start, end, as_stated, metric} = same[0]!;
        const segment = {start, end, text: as_stated, observations: same};
        return element(
          "li",
          {},
          `${metric} `,
          mark(segment),
          " ",
          element("span", {class: "where", lang: spoken}, position(same[0]!))
        );
      })
    )
  ]);
}

/** Sentences that follow each other without a break of line. */
function paragraphsOf<S extends {start: number; end: number}>(sentences: readonly S[]): S[][] {
  const paragraphs: S[][] = [];
  for (const sentence of sentences) {
    const last = paragraphs.at(-1);
    if (last && last.at(-1)!.end === sentence.start) last.push(sentence);
    else paragraphs.push([sentence]);
  }
  return paragraphs;
}

/** "2.1" is the second level of the report, which stands below the page's own heading. */
function depthOf(section: string): "h2" | "h3" | "h4" {
  return (["h2", "h3"] as const)[section.split(".").length - 1] ?? "h4";
}

function head({report, observations, names}: ReaderData): Child {
  const count = (phase: string) => observations.filter((observation) => observation.phase === phase).length;
  return [
    element("h2", {lang: "zh"}, report.title ?? report.report),
    element(
      "p",
      {class: "reader-facts"},
      join([
        report.ref_area &&
          element(
            "a",
            {href: placeHref(report.ref_area)},
            nameOf(names.areas[report.ref_area], report.place ?? report.ref_area)
          ),
        report.kind && say(`kind.${report.kind}`),
        report.delivered && say("reader.delivered", {date: String(report.delivered)}),
        report.speaker && element("span", {lang: "zh"}, report.speaker),
        isWebAddress(report.source_url) &&
          element("a", {href: report.source_url, rel: "noreferrer"}, say("reader.original"))
      ])
    ),
    report.digest && element("p", {class: "reader-digest"}, say("reader.isDigest")),
    report.panel && element("p", {class: "reader-digest"}, say("reader.isPanel")),
    element(
      "ul",
      {class: "legend"},
      (["target", "estimate", "outcome"] as const).map((phase) =>
        element("li", {}, element("mark", {class: phase}, say(`phase.${phase}`)), String(count(phase)))
      )
    )
  ];
}

/** A source is data: only an address of the web becomes a link. */
function isWebAddress(address: string | null): boolean {
  return address !== null && /^https?:\/\//.test(address);
}

function join(parts: readonly Child[]): Child[] {
  return parts.filter(Boolean).flatMap((part, i) => (i > 0 ? [" · ", part] : [part]));
}

function hint({observations}: ReaderData): HTMLElement {
  return element("p", {class: "hint"}, say(observations.length > 0 ? "reader.hint" : "reader.noFigures"));
}

/** Both names of what has them, else the words of the report. */
function nameOf(names: readonly [en: string, zh: string] | undefined, stated: string): string {
  return names ? bothNames(...names) : stated;
}

/** Columns in the order in which a reader asks: what, when, how much, how firmly, and how it was read. */
const fields = [
  "indicator",
  "metric",
  "measure",
  "phase",
  "time_period",
  "value",
  "value_high",
  "unit",
  "value_scaled",
  "value_high_scaled",
  "base_unit",
  "bound",
  "strength",
  "tier",
  "tier_group",
  "target_status",
  "relative_to",
  "relative_gap",
  "price_basis",
  "basis",
  "scope",
  "ref_area",
  "section",
  "sentence",
  "start",
  "end",
  "rule",
  "confidence",
  "observation"
] as const satisfies readonly (keyof ObservationRow)[];

function card(
  observation: ObservationRow,
  names: Names,
  section: string,
  tools: Child,
  close: () => void
): HTMLElement {
  const name = nameOf(names.indicators[observation.indicator ?? ""], observation.metric);
  const shown = (field: (typeof fields)[number]): string => {
    const value = observation[field];
    if (field === "section") return `${value} ${section}`;
    return value === null || value === undefined || value === "" ? "—" : String(value);
  };
  const [said, silent] = [true, false].map((isSaid) =>
    fields.filter((field) => (shown(field) !== "—") === isSaid)
  );
  return element(
    "section",
    {class: "card observation"},
    element(
      "button",
      {type: "button", class: "close", onclick: close, "aria-label": say("reader.close")},
      "×"
    ),
    element("p", {class: `stated ${observation.phase}`, lang: "zh"}, observation.as_stated),
    element("h3", {}, name),
    element(
      "dl",
      {},
      said!.map((field) => [element("dt", {}, field), element("dd", {}, shown(field))])
    ),
    element("p", {class: "silent"}, say("reader.silent"), " ", silent!.join(", ")),
    element(
      "p",
      {},
      element("a", {href: reportHref(observation.report, observation.start)}, say("reader.address"))
    ),
    tools
  );
}
