import type {SeriesBreak} from "../../loaders/link/dictionary.ts";
import type {Kind} from "../../loaders/vocabulary.ts";
import {say as sayHere, spoken, type Language, type Say} from "./messages.js";

/** What happened in a year that its figures do not show by themselves. */
export interface Event {
  year: number;
  /**
   * break: the series changes; census: its levels were revised, its growth goes on; adjusted: targets of the year were
   * adjusted; speaker: another gave the report.
   */
  kind: "break" | "census" | "adjusted" | "speaker";
  words: string;
}

/** A report with who gave it. */
export interface Spoken {
  year: number | null;
  kind: Kind | null;
  speaker: string | null;
}

/** Where a series changes: from that year on its figures are others. A census changes levels, not growth. */
export function breakEvents(
  breaks: readonly SeriesBreak[],
  {indicator, measure}: {indicator: string; measure: string},
  language: Language = spoken
): Event[] {
  const isGrowth = measure === "growth" || measure === "avg_growth";
  return breaks
    .filter(({series}) => series === indicator)
    .map(({year, what, what_zh}) => ({
      year,
      kind: isGrowth && /\bcensus\b/i.test(what) ? "census" : "break",
      words: (language === "zh" && what_zh) || what
    }));
}

/** Years whose targets were adjusted, by what the reports say. */
export function adjustedEvents(years: Iterable<number>, say: Say = sayHere): Event[] {
  return [...years].map((year) => ({year, kind: "adjusted", words: say("events.adjusted")}));
}

// A report or two may be missing between two that are here; over more years nobody knows who spoke when.
const longestGap = 3;

/** Years whose work report another gave than the one before: who promises need not be who answers. */
export function speakerEvents(reports: readonly Spoken[], say: Say = sayHere): Event[] {
  const known = reports
    .filter(({kind, year, speaker}) => kind === "work_report" && year !== null && speaker !== null)
    .toSorted((a, b) => a.year! - b.year!);
  return known.flatMap(({year, speaker}, i) => {
    const before = known[i - 1];
    if (!before || before.speaker === speaker || year! - before.year! > longestGap) return [];
    return {
      year: year!,
      kind: "speaker",
      words: say("events.speaker", {speaker: speaker!, before: before.speaker!, year: String(year)})
    };
  });
}
