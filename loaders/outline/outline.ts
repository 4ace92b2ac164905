import type {Metadata} from "../read/metadata.ts";
import type {Phase, TimePeriod} from "../vocabulary.ts";
import {
  planEvidence,
  shiftOfParagraph,
  stanceOfHeading,
  stanceOfSentence,
  type Frame,
  type Stance
} from "./cues.ts";
import {headingOf, type Heading} from "./headings.ts";
import {timePeriod, yearOfWriting} from "./period.ts";
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

/** A paragraph, with the heading it begins with. */
interface Line {
  start: number;
  end: number;
  heading: Heading | null;
  /** False for title, date and speaker before the address. */
  inBody: boolean;
}

interface OpenSection {
  section: Section;
  rank: number;
  children: number;
  /** Stance of what follows in it, changed by what its paragraphs say. */
  stance: Stance;
}

const bodyStart = /^(?:各位代表|各位委员|现在[，,]|我代表|受.{2,16}委托)/;

/** Paragraphs of a text. Unnumbered headings count only after the address: before it stand title and speaker. */
function linesOf(text: string, inBody: boolean): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    if (end > start) {
      if (!inBody && bodyStart.test(text.slice(start, start + 24))) inBody = true;
      const heading = headingOf(text, start, end);
      const counts = heading !== null && (inBody || heading.style !== "unnumbered");
      if (counts) inBody = true;
      lines.push({start, end, heading: counts ? heading : null, inBody});
    }
    start = end + 1;
  }
  return lines;
}

/** Ranks of the styles in this report: a style that carries the turns from review to plan stands at the top. */
function rankOf(heading: Heading, declared: Stance | null): number {
  if (heading.style === "unnumbered" && declared) return 0.5;
  if (heading.style === "chinese" && declared) return 0.5;
  return heading.rank;
}

const subheadingThatTurns =
  /^[^，,]{0,6}(?:[“"]?十[一二三四五六]?五[”"]?|20\d\d年|过去(?:五|一)年|今后五年|未来五年|今年|本届政府)[^，,]{0,16}(?:回顾|成就|工作|目标|任务|安排|重点|要求|情况|思路)$/;

/** Reads headings and sentences of a report. */
export function outline(text: string, metadata: Metadata): Outline {
  const year = metadata.year ?? new Date().getFullYear();
  const frame: Frame = {year, thisYear: yearOfWriting(text, metadata)};
  const isNotice = metadata.kind === "plan_notice";
  const lines = linesOf(text, isNotice);
  const sections: Section[] = [];
  const sentences: Sentence[] = [];
  const open: OpenSection[] = [];
  let document: Stance = isNotice
    ? {phase: "target", time_period: timePeriod(year)}
    : {phase: "outcome", time_period: timePeriod(year - 1)};
  let topLevel = 0;

  for (const [index, {start, end, heading, inBody}] of lines.entries()) {
    if (heading) {
      const top = heading.rank <= 1 || heading.style === "unnumbered";
      const turns = !isNotice && (top || subheadingThatTurns.test(heading.words));
      const declared = turns ? stanceOfHeading(heading.words, frame, document) : null;
      const rank = rankOf(heading, declared);
      while (open.length > 0 && open[open.length - 1]!.rank >= rank) open.pop()!.section.end = start - 1;
      const parent = open[open.length - 1];
      let stance = declared ?? parent?.stance ?? document;
      if (
        !declared &&
        !parent &&
        !isNotice &&
        document.phase === "outcome" &&
        looksLikePlan(text, lines, index, rank)
      ) {
        stance = {phase: "target", time_period: timePeriod(year)};
      }
      if (!parent || declared) document = stance;
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
      open.push({section, rank, children: 0, stance});
    } else if (open.length === 0 && sections.length === 0) {
      const section: Section = {section: "0", parent: null, title: "", start, end: text.length, ...document};
      sections.push(section);
      open.push({section, rank: Infinity, children: 0, stance: document});
    }
    const current = open[open.length - 1]!;
    let stance = current.stance;
    const shift =
      isNotice || !inBody || (heading && !heading.runsOn)
        ? null
        : shiftOfParagraph(text.slice(start, end), frame, stance);
    if (shift) {
      stance = shift.stance;
      if (shift.reach !== "paragraph") current.stance = stance;
      if (shift.reach === "block") {
        for (const ancestor of open) ancestor.stance = stance;
        document = stance;
      }
    }
    for (const span of splitSentences(text, start, end)) {
      const sentence = text.slice(span.start, span.end);
      sentences.push({
        sentence: sentences.length,
        section: current.section.section,
        ...span,
        text: sentence,
        ...(isNotice ? stance : stanceOfSentence(sentence, frame, stance))
      });
    }
  }
  return {sections, sentences};
}

/** Whether what stands under a heading without cue speaks of things to come. */
function looksLikePlan(text: string, lines: Line[], index: number, rank: number): boolean {
  let last = index + 1;
  while (last < lines.length && !(lines[last]!.heading && lines[last]!.heading!.rank <= rank)) last++;
  const body = text.slice(lines[index]!.start, lines[last - 1]!.end);
  return body.length > 300 && planEvidence(body) > body.length / 100;
}
