import {filterLines, type Cleaned} from "./cleaning.ts";

/** Page numbers alone on a line: "12", "- 12 -", "第3页 共20页". */
export function dropPageNumbers(text: string): Cleaned {
  return filterLines(
    text,
    (line) => !/^(?:[-—–·~\s]{0,4}\d{1,3}[-—–·~\s]{0,4}|第 ?\d{1,3} ?页.{0,12})$/.test(line)
  );
}

const watermark = /(?:搜索)?马 ?克 ?数 ?据 ?网|(?:更多[^\n。]{0,12})?微信公众号[:：]\S{2,20}$/gm;

/** The marks of data resellers, and stray lines that recur as the head or foot of each page. */
export function dropWatermarks(text: string): Cleaned {
  const occurrences = new Map<string, number>();
  const lines = text.split("\n");
  for (const line of lines) {
    if (line.length < 4 || line.length > 40 || /^\||[。！!：:；;]$|^各位代表/.test(line)) continue;
    occurrences.set(line, (occurrences.get(line) ?? 0) + 1);
  }
  const recurring = filterLines(text, (line) => (occurrences.get(line) ?? 0) < 3);
  let marks = 0;
  const cleaned = recurring.text.replace(watermark, () => (marks++, ""));
  return {text: cleaned, count: recurring.count + marks};
}

/** Notes printed under a page or after the text: lines that begin with their mark. */
export function dropNotes(text: string): Cleaned {
  return filterLines(text, (line) => !/^(?:\[\d{1,3}\]|〔\d{1,2}〕|【\d{1,3}】)/.test(line));
}

// A paragraph this long does not occur twice by chance.
const paragraphLength = 60;

/**
 * Reads a body once that stands twice in a file: between the first and the last repeated paragraph, whatever
 * has been said before is left out.
 */
export function dropRepeatedBody(text: string): Cleaned {
  const lines = text.split("\n");
  const seen = new Set<string>();
  const repeated = lines.map((line) => {
    const again = seen.has(line);
    if (line !== "") seen.add(line);
    return again;
  });
  const isRepeatedParagraph = (line: string, index: number) =>
    repeated[index]! && line.length >= paragraphLength;
  const first = lines.findIndex(isRepeatedParagraph);
  if (first < 0) return {text, count: 0};
  const last = lines.findLastIndex(isRepeatedParagraph);
  const original = lines.indexOf(lines[first]!);
  // The second copy begins with its short lines (title, date, speaker), a few lines before its first paragraph.
  const start = Math.max(original + 1, first - 8);
  return filterLines(text, (_line, index) => !(repeated[index]! && index >= start && index <= last));
}

const heading =
  /^(?:[一二三四五六七八九十]{1,3}[、.．是]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、．]|第[一二三四五六七八九十]{1,2}[部章篇，、]|——|——|[-•●|#])/;
const finished = /[。！？；：…”）》】!?;:.)\]|>]$/;
const continues = /^[，、。；：！？）》”,;!?%)]/;
// No heading ends with one of these: what follows is the rest of it.
const dangling = /(?:[，、,（(“《]|[的和与及在为对将把被从由向以至等并而]|进一步|以及|关于)$/;
// "现代产业体系加快" may be all of a heading, unless its verb follows: "构建，结构更优。"
const adverb = /(?:加快|不断|持续|加速)$/;
const loneVerb = /^[\u4e00-\u9fa5]{2,3}[，。]/;

/** A line to be joined with the next one, and what is known of the place between them. */
interface Seam {
  line: string;
  next: string;
  /** The length at which lines are full. */
  wrapWidth: number;
  atPageBreak: boolean;
}

function joins({line, next, wrapWidth, atPageBreak}: Seam): boolean {
  if (line === "") return false;
  if (continues.test(next)) return true;
  if (finished.test(line) || heading.test(next) || /^各位代表|^[-—─]/.test(next)) return false;
  if (/[。！？]/.test(line) || dangling.test(line)) return true;
  if (adverb.test(line) && loneVerb.test(next)) return true;
  if (/^(?:第[一二三四五六七八九十]+(?:次会议|届)|人民代表大会)/.test(next))
    return /[届市省区县州旗会]$/.test(line);
  // A page ends inside a paragraph rather than after a heading.
  if (atPageBreak && line.length > 5 && !heading.test(line)) return true;
  return line.length >= wrapWidth;
}

/**
 * The length at which a text that came through a PDF breaks its lines; Infinity when each paragraph has one
 * line.
 */
function wrapWidthOf(lines: string[]): number {
  const unfinished = lines.filter((line) => line.length > 15 && !finished.test(line));
  if (unfinished.length < 20 || unfinished.length < lines.length * 0.4) return Infinity;
  const lengths = unfinished.map((line) => line.length).sort((a, b) => a - b);
  const typical = lengths[Math.floor(lengths.length * 0.75)]!;
  return typical - 3;
}

/**
 * Joins lines that a page or a type-setter broke inside a sentence. Headings stay lines of their own. Blank
 * lines go: afterwards a line is a paragraph.
 */
export function joinWraps(text: string): Cleaned {
  const lines = text.split("\n").filter((line) => line !== "");
  const wrapWidth = wrapWidthOf(lines);
  const paragraphs: string[] = [];
  let previous = "";
  let pageBreak = "";
  let count = 0;
  for (const line of lines) {
    if (line === "\f") {
      pageBreak += line;
      continue;
    }
    if (joins({line: previous, next: line, wrapWidth, atPageBreak: pageBreak !== ""})) {
      const separator = /[A-Za-z]$/.test(previous) && /^[A-Za-z]/.test(line) ? " " : "";
      paragraphs[paragraphs.length - 1] += separator + pageBreak + line;
      count++;
    } else {
      paragraphs.push(pageBreak + line);
    }
    pageBreak = "";
    previous = line;
  }
  return {text: paragraphs.join("\n"), count};
}
