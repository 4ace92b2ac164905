import type {Share} from "../../loaders/quality/share.ts";
import {bothNames, type Language, type Say} from "./messages.js";
import type {Pair} from "./pairs.js";
import type {Quotable} from "./statement.js";

/** "+0.3", "−0.5", "0": with a real minus sign, so that a shortfall is not read as a hyphen. */
export function signed(value: number): string {
  const text = new Intl.NumberFormat("en", {maximumFractionDigits: 2}).format(Math.abs(value));
  return value === 0 || text === "0" ? "0" : (value < 0 ? "−" : "+") + text;
}

/** The unit of a difference: between two percentages it is points, not per cent. */
export function gapUnit(unit: string, say: Say): string {
  return unit === "%" ? say("unit.points") : unit;
}

/** A place's two names, without the word for what it is: the Chinese one says it already. */
export function placeName(
  place: {name_en: string | null; name_zh: string | null},
  language?: Language
): string {
  return bothNames(place.name_en, place.name_zh, language);
}

/** One name, where there is no room for two: that of the page's language. */
export function oneName(place: {name_en: string | null; name_zh: string | null}, language: Language): string {
  return (language === "zh" ? place.name_zh : place.name_en) ?? placeName(place, language);
}

/** "7.5%左右 (estimate)": a statement's wording with what a reader must know of it. */
export function wording(
  statement: Pick<Quotable, "as_stated" | "phase" | "digest" | "scope" | "basis">,
  say: Say
): string {
  const remarks = [
    statement.phase === "estimate" && say("phase.estimate"),
    statement.digest && say("statement.digest"),
    statement.scope,
    statement.basis
  ].filter(Boolean);
  return statement.as_stated + (remarks.length > 0 ? ` (${remarks.join(", ")})` : "");
}

/** A pair in words, for tips and for readers who cannot see the chart. */
export function pairInWords(pair: Pair, say: Say, language?: Language): string {
  const lines = [placeName(pair, language)];
  if (pair.target) lines.push(`${say("phase.target")}: ${wording(pair.target, say)}`);
  if (pair.stretch) lines.push(`${say("tier.stretch")}: ${wording(pair.stretch, say)}`);
  if (pair.outcome) lines.push(`${say("phase.outcome")}: ${wording(pair.outcome, say)}`);
  if (pair.gap !== null) lines.push(`${say("pair.gap")}: ${signed(pair.gap)} ${gapUnit(pair.unit, say)}`);
  return [...lines, ...reasonsInWords(pair, say)].join("\n");
}

/** Why there is no pair, one clause per reason. */
export function reasonsInWords({reasons, year}: Pick<Pair, "reasons" | "year">, say: Say): string[] {
  if (reasons.join() === "target_not_found,outcome_not_found") return [say("reason.neither_found")];
  return reasons.map((reason) => say(`reason.${reason}`, {year: String(year), next: String(year + 1)}));
}

/** "86.8%": a share to one decimal, without one where it is whole. */
export function percent(share: number): string {
  return `${Number((100 * share).toFixed(1))}%`;
}

/** "86.8% of 850 (84.4% to 88.9%)": a share with its cases and its interval. */
export function shareInWords({share, n, low, high}: Share, say: Say): string {
  if (share === null) return say("share.unknown");
  return say("share.words", {share: percent(share), n, low: percent(low), high: percent(high)});
}

/** A date of the tables comes as a Date in UTC from the engine, and as text from JSON. */
export function isoDate(date: string | Date | number | null): string | null {
  return date === null ? null : typeof date === "string" ? date : new Date(date).toISOString().slice(0, 10);
}
