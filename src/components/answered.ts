import type {Reason, Verdict} from "../../loaders/match/verdict.ts";
import {element} from "./element.js";
import {coverageFinding} from "./findings.js";
import {percent, placeName, reasonsInWords} from "./format.js";
import {frame, tableFrame, type FrameOptions} from "./frame.js";
import {legend} from "./legend.js";
import {matrix, matrixYears, type Cell} from "./matrix.js";
import {say} from "./messages.js";
import {pairsOfPlace} from "./pairs.js";
import type {Source, Statement} from "./statement.js";
import type {Table} from "./table.js";

type Meta = Pick<FrameOptions, "meta">;

/** The years of every place with a report: what is there, and what each of them says of one series. */
export function cellsOf(statements: readonly Statement[], reports: readonly Source[]): Cell[] {
  const years = new Set(reports.map(({ref_area, year}) => `${ref_area} ${year}`));
  const codes = [...new Set(reports.flatMap(({ref_area}) => ref_area ?? []))].sort();
  return codes.flatMap((code) =>
    pairsOfPlace(statements, reports, code).map((pair) => ({
      pair,
      hasReport: years.has(`${code} ${pair.year}`)
    }))
  );
}

/** Which reports there are, and which of them state a target and an outcome of one series: place by year. */
export function coverageMatrix(cells: readonly Cell[], {label, meta}: Meta & {label: string}): HTMLElement {
  const title = say("matrix.of", {label});
  const subtitle = say("matrix.subtitle", {
    places: new Set(cells.map(({pair}) => pair.ref_area)).size,
    reports: cells.filter(({hasReport}) => hasReport).length,
    targets: cells.filter(({pair}) => pair.target !== null).length,
    outcomes: cells.filter(({pair}) => pair.outcome !== null).length
  });
  const draw = (width: number) =>
    element(
      "div",
      {class: "matrix", tabindex: 0, role: "group", "aria-label": title},
      element("div", {class: "matrix-years"}, matrixYears(cells, {width})),
      matrix(cells, {width})
    );
  return frame(draw, {
    name: "coverage",
    title,
    subtitle,
    finding: coverageFinding(
      cells.map(({pair, hasReport}) => ({
        year: pair.year,
        hasReport,
        hasBoth: pair.target !== null && pair.outcome !== null
      }))
    ),
    legend: legend(["hasReport", "targetStated", "targetInWords", "outcomeStated"]),
    empty: cells.length === 0 ? say("reports.empty") : null,
    meta,
    table: {
      rows: cells,
      columns: [
        {name: "ref_area", title: "ref_area", isForFiles: true, value: ({pair}) => pair.ref_area},
        {name: "place", title: say("column.place"), value: ({pair}) => placeName(pair), isKey: true},
        {name: "time_period", title: say("column.year"), value: ({pair}) => String(pair.year), isKey: true},
        {
          name: "has_report",
          title: say("column.report"),
          value: ({hasReport}) => hasReport,
          show: ({hasReport}) => (hasReport ? "✓" : "")
        },
        {name: "target", title: say("phase.target"), value: ({pair}) => pair.target?.as_stated ?? null},
        {name: "outcome", title: say("phase.outcome"), value: ({pair}) => pair.outcome?.as_stated ?? null},
        {
          name: "reasons",
          title: say("column.reason"),
          value: ({pair}) => pair.reasons.join(" "),
          show: ({pair}) => reasonsInWords(pair, say).join(say("list.semicolon"))
        }
      ]
    }
  });
}

/** How many rows of `commitments` have one verdict for one reason. */
export interface VerdictCount {
  verdict: Verdict;
  reason: Reason | null;
  n: number;
}

/** The verdicts that are an answer; the others are ways to have none. */
const answers = ["met", "exceeded", "borderline", "missed"] as const;
type Refusal = VerdictCount & {verdict: Exclude<Verdict, (typeof answers)[number]>};

const isRefusal = (count: VerdictCount): count is Refusal =>
  !(answers as readonly Verdict[]).includes(count.verdict);

/** How many targets have no answer, and why: what is refused is counted, not left out. */
export function refusals(counts: readonly VerdictCount[], {meta}: Meta = {}): HTMLElement {
  const all = counts.reduce((sum, {n}) => sum + n, 0);
  const rows = counts.filter(isRefusal).toSorted((a, b) => b.n - a.n);
  const refused = rows.reduce((sum, {n}) => sum + n, 0);
  const table: Table<Refusal> = {
    rows,
    columns: [
      {name: "verdict", title: "verdict", isForFiles: true, value: ({verdict}) => verdict},
      {name: "reason", title: "reason", isForFiles: true, value: ({reason}) => reason},
      {name: "why", title: say("column.reason"), value: refusalInWords},
      {name: "n", title: say("column.targets"), value: ({n}) => n},
      {name: "share", title: say("column.share"), value: ({n}) => n / all, show: ({n}) => percent(n / all)}
    ]
  };
  const subtitle = say("refusals.subtitle", {n: refused, all, share: percent(refused / Math.max(1, all))});
  return tableFrame(table, {
    name: "refusals",
    title: say("refusals.title"),
    subtitle,
    finding: subtitle,
    empty: rows.length === 0 ? say("refusals.empty") : null,
    meta
  });
}

function refusalInWords({verdict, reason}: Refusal): string {
  const what = say(`verdict.${verdict}`);
  return reason === null ? what : `${what}${say("list.colon")}${say(`why.${reason}`)}`;
}
