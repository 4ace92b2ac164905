import type {Metadata} from "../read/metadata.ts";
import type {Phase, TimePeriod} from "../vocabulary.ts";
import {stanceOfHeading, type Stance} from "./cues.ts";
import {headingOf} from "./headings.ts";
import {timePeriod} from "./period.ts";
import {splitSentences} from "./sentences.ts";

/** A heading and what stands under it. Offsets are UTF-16 positions in the report's text, end exclusive. */
export interface Section {
  /** Position in the tree: "2.1.3"; "0" is what stands before the first heading. */
  section: string;
  parent: string | null;
  /** The heading as it stands, with its number; `text.startsWith(title, start)`. */
  title: string;
  start: number;
  end: number;
  phase: Phase;
  time_period: TimePeriod;
}

/** One sentence (to 。！？ or the end of its line), with the phase and period its figures have by default. */
export interface Sentence {
  /** Ordinal in the report, from 0. */
  sentence: number;
  section: string;
  start: number;
  end: number;
  text: string;
  phase: Phase;
  time_period: TimePeriod;
}

export interface Outline {
  sections: Section[];
  sentences: Sentence[];
}

/** Reads headings and sentences of a report. */
export function outline(text: string, metadata: Metadata): Outline {
  const year = metadata.year ?? new Date().getFullYear();
  const sections: Section[] = [];
  const sentences: Sentence[] = [];
  const isNotice = metadata.kind === "plan_notice";
  let stance: Stance = isNotice
    ? {phase: "target", time_period: timePeriod(year)}
    : {phase: "outcome", time_period: timePeriod(year - 1)};
  const open: {section: Section; rank: number; children: number}[] = [];
  let topLevel = 0;
  let inBody = isNotice;
  const close = (rank: number, end: number) => {
    while (open.length > 0 && open[open.length - 1]!.rank >= rank) open.pop()!.section.end = end;
  };
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    const heading = headingOf(text, start, end);
    if (/^各位代表|^现在/.test(text.slice(start, start + 4))) inBody = true;
    if (heading && (inBody || heading.style !== "unnumbered")) {
      inBody = true;
      const declared =
        heading.rank <= 1 || heading.style === "unnumbered" ? stanceOfHeading(heading.words, year) : null;
      if (declared && !isNotice) stance = declared;
      const rank = declared && heading.style === "unnumbered" ? 1 : heading.rank;
      close(rank, start > 0 ? start - 1 : 0);
      const parent = open[open.length - 1];
      const ordinal = parent ? ++parent.children : ++topLevel;
      const section: Section = {
        section: parent ? `${parent.section.section}.${ordinal}` : String(ordinal),
        parent: parent?.section.section ?? null,
        title: text.slice(heading.start, heading.end),
        start,
        end: text.length,
        ...stance
      };
      sections.push(section);
      open.push({section, rank, children: 0});
    } else if (open.length === 0 && sections.length === 0 && end > start) {
      const section: Section = {section: "0", parent: null, title: "", start, end: text.length, ...stance};
      sections.push(section);
      open.push({section, rank: Infinity, children: 0});
    }
    for (const span of splitSentences(text, start, end)) {
      sentences.push({
        sentence: sentences.length,
        section: open[open.length - 1]?.section.section ?? "0",
        ...span,
        text: text.slice(span.start, span.end),
        ...stance
      });
    }
    start = end + 1;
  }
  return {sections, sentences};
}
