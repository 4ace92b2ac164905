import {ascending, descending, greatest, least, rollup, sum} from "npm:d3-array";
import type {CascadeRow} from "./cascade.js";
import {percent, placeName, signed} from "./format.js";
import type {FormShare} from "./formShares.js";
import type {GapBin} from "./gapBins.js";
import {group} from "./group.js";
import type {AimBin} from "./highAims.js";
import type {MedianTarget} from "./medians.js";
import {bothNames, say} from "./messages.js";
import {isRate, type Revised} from "./revisionLadder.js";
import type {Survival} from "./survival.js";
import {at, sweepDomain, type SweepPoint} from "./sweep.js";
import {isAnswer} from "./verdicts.js";
import type {YearlyTarget} from "./yearlyTarget.js";

/**
 * What there is to see in a chart, in words, for those who cannot see it: what stands out, with its figures, and no
 * more of it than can be kept in mind. How many there are and of whom stands in the subtitle.
 */

const list = (parts: readonly string[]): string => parts.join(say("list.semicolon"));
const named = (name: string, what: string): string => `${name}${say("list.colon")}${what}`;

/** Of each form, how many were hit, short and beyond. */
export function gapsFinding(bins: readonly GapBin[]): string {
  return list(
    [...group(bins, ({form}) => form)].map(([form, of]) => {
      const share = (isOne: (gap: number) => boolean) =>
        percent(sum(of, (bin) => (isOne(bin.gap) ? bin.share : 0)));
      return named(
        say(`form.${form}`),
        say("finding.gaps", {
          n: sum(of, ({n}) => n),
          hit: share((gap) => gap === 0),
          short: share((gap) => gap < 0),
          beyond: share((gap) => gap > 0)
        })
      );
    })
  );
}

/** In how many provinces the cities aim higher, and where most and least. */
export function cascadeFinding(rows: readonly CascadeRow[]): string {
  const compared = rows.filter((row): row is CascadeRow & {excess: number} => row.excess !== null);
  const highest = greatest(compared, ({excess}) => excess);
  const lowest = least(compared, ({excess}) => excess);
  if (!highest || !lowest) return say("finding.cascadeNone", {n: rows.length});
  const inWords = (row: CascadeRow & {excess: number}) => `${placeName(row)} ${signed(row.excess)}`;
  return say("finding.cascade", {
    above: compared.filter(({excess}) => excess > 0).length,
    level: compared.filter(({excess}) => excess === 0).length,
    below: compared.filter(({excess}) => excess < 0).length,
    highest: inWords(highest),
    lowest: inWords(lowest)
  });
}

/** The usual form of the first year and of the last, and the forms whose share moved most between them. */
export function formsFinding(shares: readonly FormShare[]): string {
  const years = [...group(shares, ({year}) => year)].sort(([a], [b]) => a - b);
  const [first, last] = [years[0], years.at(-1)];
  if (!first || !last) return "";
  const usual = ([year, of]: [number, FormShare[]]) => {
    const {form, share} = greatest(of, (one) => one.share)!;
    return say("finding.usualForm", {
      year: String(year),
      form: say(`form.${form}`),
      share: percent(share)
    });
  };
  if (first === last) return usual(first);
  const before = new Map(first[1].map(({form, share}) => [form, share]));
  const moved = last[1]
    .map(({form, share}) => ({form, from: before.get(form) ?? 0, to: share}))
    .filter(({from, to}) => from !== to)
    .sort((a, b) => descending(Math.abs(a.to - a.from), Math.abs(b.to - b.from)))
    .slice(0, 3)
    .map(({form, from, to}) =>
      named(say(`form.${form}`), say("finding.fromTo", {from: percent(from), to: percent(to)}))
    );
  return list([usual(first), usual(last), ...moved]);
}

/** What came of the lowest aims and of the highest. */
export function aimsFinding(bins: readonly AimBin[]): string {
  return list(
    [...new Set([bins[0], bins.at(-1)])].flatMap((bin) =>
      bin === undefined
        ? []
        : say("finding.aim", {
            aim: signed(bin.aim),
            n: bin.n,
            median: signed(bin.median),
            missed: percent(bin.missed.share ?? 0)
          })
    )
  );
}

/** From where to where the usual target of each level went, and its highest. */
export function mediansFinding(medians: readonly MedianTarget[]): string {
  return list(
    [...group(medians, ({level}) => level)].map(([level, of]) => {
      const years = of.toSorted((a, b) => a.year - b.year);
      const [first, last, highest] = [years[0]!, years.at(-1)!, greatest(years, ({median}) => median)!];
      return named(
        say(`whose.${level}` as "whose.nation"),
        say("finding.median", {
          first: first.median,
          from: String(first.year),
          last: last.median,
          to: String(last.year),
          highest: highest.median,
          in: String(highest.year)
        })
      );
    })
  );
}

/** What most reports set a target for in the last year, what fewest still do, and what has newly come. */
export function survivalFinding(survivals: readonly Survival[]): string {
  const last = Math.max(...survivals.flatMap(({years}) => years.map(({year}) => year)));
  const moves = survivals.map(({label_en, label_zh, years}) => {
    const now = years.find(({year}) => year === last)?.share ?? 0;
    const peak = greatest(years, ({share}) => share)!;
    const first = least(years, ({year}) => year)!;
    return {name: bothNames(label_en, label_zh), now, peak, first};
  });
  const usual = moves.toSorted((a, b) => b.now - a.now).slice(0, 3);
  const gone = moves
    .filter(({now, peak}) => peak.share - now > 0.2)
    .sort((a, b) => descending(a.peak.share - a.now, b.peak.share - b.now))
    .slice(0, 3);
  return list([
    say("finding.usual", {
      year: String(last),
      names: usual.map(({name, now}) => `${name} ${percent(now)}`).join(say("list.comma"))
    }),
    ...gone.map(({name, peak, now}) =>
      say("finding.gone", {
        name,
        peak: percent(peak.share),
        in: String(peak.year),
        now: percent(now),
        year: String(last)
      })
    )
  ]);
}

/** Who missed most often and who least, of those with enough answers to tell. */
export function tilesFinding(targets: readonly YearlyTarget[]): string {
  const shares = [...group(targets, ({ref_area}) => ref_area).values()]
    .map((of) => {
      const answered = of.filter(({verdict}) => isAnswer(verdict));
      const missed = answered.filter(({verdict}) => verdict === "missed").length;
      return {name: placeName(of[0]!), missed, n: answered.length, share: missed / answered.length};
    })
    .filter(({n}) => n >= leastAnswers)
    .sort((a, b) => descending(a.share, b.share) || ascending(a.name, b.name));
  if (shares.length === 0) return say("finding.tilesNone", {n: targets.length, least: leastAnswers});
  const inWords = (some: typeof shares) =>
    some.map(({name, missed, n}) => say("finding.missedOf", {name, missed, n})).join(say("list.comma"));
  return say("finding.tiles", {
    most: inWords(shares.slice(0, 3)),
    fewest: inWords(shares.slice(3).slice(-3).reverse()) || "–"
  });
}

/** With fewer answers than this a province's share of misses says little. */
const leastAnswers = 3;

/** How many outcomes were revised up and down, and which most. */
export function revisionsFinding(rows: readonly Revised[], nameOf: (row: Revised) => string): string {
  const largest = greatest(rows, ({revision}) => Math.abs(revision));
  if (largest === undefined) return "";
  const [first, last] = [largest.statements[0]!, largest.statements.at(-1)!];
  const unit = isRate(first) ? say("unit.points") : "%";
  return say("finding.revisions", {
    up: rows.filter(({revision}) => revision > 0).length,
    down: rows.filter(({revision}) => revision < 0).length,
    name: nameOf(largest),
    year: first.time_period,
    from: first.as_stated,
    to: last.as_stated,
    revision: `${signed(largest.revision)} ${unit}`
  });
}

/** The share missed of each form, to the letter and at the widest tolerance. */
export function sweepFinding(points: readonly SweepPoint[]): string {
  const [from, to] = sweepDomain;
  const wide = new Map(at(points, to).map((point) => [point.form, point.share]));
  return list(
    at(points, from).map(({form, share}) =>
      named(
        say(`form.${form}`),
        say("finding.sweep", {
          from: percent(share ?? 0),
          to: percent(wide.get(form) ?? 0),
          points: to
        })
      )
    )
  );
}

/** In which years most places and fewest have a report, and how many of these state both figures. */
export function coverageFinding(
  cells: readonly {year: number; hasReport: boolean; hasBoth: boolean}[]
): string {
  const byYear = rollup(
    cells,
    (of) => sum(of, ({hasReport}) => Number(hasReport)),
    ({year}) => year
  );
  const most = greatest(byYear, ([, n]) => n);
  const fewest = least(byYear, ([, n]) => n);
  if (!most || !fewest) return "";
  return say("finding.coverage", {
    most: most[1],
    mostYear: String(most[0]),
    fewest: fewest[1],
    fewestYear: String(fewest[0]),
    both: sum(cells, ({hasBoth}) => Number(hasBoth)),
    of: cells.length
  });
}
