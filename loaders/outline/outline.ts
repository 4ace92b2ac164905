import type {Metadata} from "../read/metadata.ts";
import type {Phase, TimePeriod} from "../vocabulary.ts";
import {planEvidence} from "./evidence.ts";
import {headingOf, type Heading} from "./headings.ts";
import {mayTurn, stanceOfHeading} from "./headingStance.ts";
import {atHorizon, stanceOfKind} from "./kinds.ts";
import {looksBack, shiftOfParagraph, stanceOfSentence} from "./paragraphShift.ts";
import {yearOfTargets, yearOfWriting} from "./period.ts";
import {splitSentences} from "./sentences.ts";
import {outcome, target, type Frame, type Stance} from "./stance.ts";

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

const bodyStart = /^(?:各位代表|各.{2,70}[：:]$|现将|各位委员|现在[，,]|我代表|受.{2,16}委托)/;

/** "生产总值增长5.5%（预计数，下同）": an estimate, and so is what follows in its paragraph. */
const allEstimated = /[（(][^（()）]{0,10}预计数?\s?[，,]\s?下同[)）]/;

/** Paragraphs of a text. Unnumbered headings count only after the address: before it stand title and speaker. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let inBody = false;
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    if (end > start) {
      if (!inBody && bodyStart.test(text.slice(start, Math.min(end, start + 80)))) inBody = true;
      const heading = headingOf(text, start, end);
      const counts = heading !== null && (inBody || heading.style !== "unnumbered");
      if (counts) inBody = true;
      lines.push({start, end, heading: counts ? heading : null, inBody});
    }
    start = end + 1;
  }
  return lines;
}

const isTop = (heading: Heading) => heading.rank <= 1 || heading.style === "unnumbered";

/**
 * An unnumbered heading that turns the report ("2014年工作安排") stands above all numbers, and so does a numbered
 * one that turns it again; elsewhere the style of the number decides.
 */
function rankOf(heading: Heading, declared: Stance | null, open: OpenSection[]): number {
  if (!declared || !namesTime.test(heading.words)) return heading.rank;
  if (heading.style === "unnumbered") return turningRank;
  return heading.style === "chinese" && open.some((section) => section.rank === turningRank)
    ? turningRank
    : heading.rank;
}

const turningRank = 0.5;
const namesTime =
  /20\d\d|[一二三四五]年|[今明去]年|五[”"’」]?(?:时期|期间|规划|以来|的)|回顾|总结|[本新一]届政府/;

/** The end of what stands under a heading: the start of the next one of its rank or above. */
function endOfBody(lines: Line[], index: number, rank: number): number {
  let last = index + 1;
  while (last < lines.length && !(lines[last]!.heading && lines[last]!.heading!.rank <= rank)) last++;
  return lines[last - 1]!.end;
}

// Bodies shorter than these prove nothing by their words.
const shortestProof = 300;
const shortestBlock = 1500;

/** How plan-like a stretch of the text is: what stands under a heading, or the rest of the report's part that it belongs to. */
interface Evidence {
  length: number;
  evidence: number;
}

/**
 * The stance of a top heading that declares none, when what stands under it contradicts the stance it would
 * inherit: slogans for headings ("三、乘势而上，再创佳绩") do not say where the plan begins. A report begins with
 * its review, so its first part must be very much of a plan.
 */
function stanceOfPart(
  {length, evidence}: Evidence,
  inherited: Stance,
  isFirst: boolean,
  year: number
): Stance | null {
  if (length < shortestProof) return null;
  if (inherited.phase === "target") return evidence < -5 ? outcome(year - 1) : null;
  return evidence > (isFirst ? 9 : 0) ? target(year) : null;
}

/**
 * Whether a report without top headings turns at a subheading: one subsection of a review may be worded like a
 * plan, but not all that follow.
 */
function turnsAt(body: Evidence, rest: Evidence): boolean {
  return body.length > shortestProof && body.evidence > 6 && rest.length > shortestBlock && rest.evidence > 8;
}

/**
 * Reads headings and sentences of a report. A report that does not say its year is read as this year's; the
 * periods of its sentences are then as good as that guess.
 */
export function outline(text: string, metadata: Metadata): Outline {
  const year = yearOfTargets(metadata);
  const frame: Frame = {year, thisYear: yearOfWriting(text, metadata)};
  const {stance: beginning, isFixed} = stanceOfKind(metadata);
  const lines = linesOf(text);
  const lastTurn = lines.findLastIndex(
    ({heading}) =>
      heading && isTop(heading) && stanceOfHeading(heading.words, frame, null)?.phase === "target"
  );
  const evidence = planEvidence(text);
  const evidenceIn = (start: number, end: number): Evidence => ({
    length: end - start,
    evidence: evidence(start, end)
  });
  const sections: Section[] = [];
  const sentences: Sentence[] = [];
  const open: OpenSection[] = [];
  let document = beginning;
  let topLevel = 0;
  // What a paragraph below a subheading said last; it holds for the next list when that starts again at one.
  let pending: Stance | null = null;
  let endOfBlock = text.length;

  const openSection = (start: number, title: string, rank: number, stance: Stance) => {
    while (open.length > 0 && open[open.length - 1]!.rank >= rank) open.pop()!.section.end = start - 1;
    const parent = open[open.length - 1];
    const ordinal = title === "" ? 0 : parent ? ++parent.children : ++topLevel;
    const section: Section = {
      section: parent ? `${parent.section.section}.${ordinal}` : String(ordinal),
      parent: parent?.section.section ?? null,
      title,
      start,
      end: text.length,
      ...atHorizon(stance, metadata)
    };
    sections.push(section);
    open.push({section, rank, children: 0, stance});
  };

  const stanceOf = (heading: Heading, declared: Stance | null, rank: number, index: number): Stance => {
    if (declared) return (document = declared);
    const parent = open.findLast((section) => section.rank < rank);
    if (parent && pending && heading.number === 1 && parent.children > 0) parent.stance = pending;
    const inherited = parent?.stance ?? document;
    const {start} = lines[index]!;
    if (isFixed || heading.style === "ordinal" || heading.style === "unnumbered") return inherited;
    const body = evidenceIn(start, endOfBody(lines, index, heading.rank));
    const isPart = !parent && heading.rank <= 1;
    const turned = isPart
      ? stanceOfPart(body, inherited, topLevel === 0, year)
      : turnsAt(body, evidenceIn(start, endOfBlock)) && target(year);
    const isKnown = index > lastTurn ? inherited.phase === "target" : !isPart;
    if (!turned || isKnown || turned.phase === inherited.phase) return inherited;
    document = turned;
    for (const section of open) section.stance = turned;
    return turned;
  };

  for (const [index, {start, end, heading, inBody}] of lines.entries()) {
    if (heading) {
      const turns = !isFixed && (isTop(heading) || mayTurn(heading.words));
      const declared = turns ? stanceOfHeading(heading.words, frame, document) : null;
      const rank = rankOf(heading, declared, open);
      if (isTop(heading)) endOfBlock = endOfBody(lines, index, heading.rank);
      const stance = stanceOf(heading, declared, rank, index);
      openSection(start, text.slice(heading.start, heading.end), rank, stance);
      pending = null;
    } else if (sections.length === 0) {
      openSection(start, "", Infinity, document);
    }
    const current = open[open.length - 1]!;
    let stance = current.stance;
    const reads = inBody && !isFixed && (!heading || heading.runsOn);
    const shift = reads
      ? shiftOfParagraph(text.slice(start, Math.min(end, start + 200)), frame, stance)
      : null;
    if (shift) {
      stance = shift.stance;
      if (shift.reach !== "paragraph") current.stance = stance;
      pending = shift.reach === "section" ? stance : shift.reach === "block" ? null : pending;
      if (shift.reach === "block") {
        for (const section of open) section.stance = stance;
        document = stance;
      }
    }
    let lookBack = false;
    let isEstimated = false;
    for (const span of splitSentences(text, start, end)) {
      const sentence = text.slice(span.start, span.end);
      lookBack = stance.phase === "target" && looksBack(sentence, lookBack);
      const around = lookBack ? outcome(frame.year - 1) : stance;
      const own = isFixed ? stance : stanceOfSentence(sentence, frame, around);
      const {phase, time_period} = atHorizon(own, metadata);
      isEstimated ||= allEstimated.test(sentence);
      sentences.push({
        sentence: sentences.length,
        section: current.section.section,
        start: span.start,
        end: span.end,
        text: sentence,
        phase: isEstimated && phase === "outcome" ? "estimate" : phase,
        time_period
      });
    }
  }
  return {sections, sentences};
}
