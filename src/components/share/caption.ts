import {say} from "../messages.js";
import {versionWithYours} from "../own/yours.js";

/** What goes along with every file that is taken away: what it is, where it comes from, and of which day. */
export interface Caption {
  title: string;
  subtitle?: string;
  /** Names of the reports whose figures are shown. */
  sources: readonly string[];
  dataVersion: string | null;
  ruleVersion: string | null;
  /** Day on which it was taken, "2026-11-21". */
  date: string;
  /** Where the chart stands. */
  address: string;
}

/** The caption as lines of text; few sources are named, many are counted unless `all` are wanted. */
export function captionLines(caption: Caption, {all = false} = {}): string[] {
  const {title, subtitle, address} = caption;
  return [title, subtitle, sourcesInWords(caption, all), versionsInWords(caption), address].filter(
    (line) => line !== undefined
  );
}

/** "Sources: Baotou 包头 2022 work report; …", or their number; undefined for none. */
export function sourcesInWords({sources}: Pick<Caption, "sources">, all = false): string | undefined {
  if (sources.length === 0) return undefined;
  if (sources.length > 6 && !all) return say("frame.sourceCount", {n: sources.length});
  return `${say("frame.sources")} ${sources.join(say("list.semicolon"))}`;
}

/** "Zhibiao 指标, data version 0123456789ab, verdict rules 1.0, taken on 2026-11-21". */
export function versionsInWords({
  dataVersion,
  ruleVersion,
  date
}: Pick<Caption, "dataVersion" | "ruleVersion" | "date">): string {
  return say("caption.versions", {
    data: dataVersion === null ? say("caption.unknown") : versionWithYours(dataVersion),
    rules: ruleVersion ?? say("caption.unknown"),
    date
  });
}

/** Today, where the reader is: "2026-11-21". */
export function today(now = new Date()): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
