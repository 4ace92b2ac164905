import type {Observation} from "../loaders/link/observation.ts";
import type {FileResult, ReportRow} from "../loaders/reportRows.ts";

/** A report's row, with the given columns changed. */
export function reportRow(change: Partial<ReportRow> = {}): ReportRow {
  return {
    report: "150200-2022-work_report",
    title: "包头市政府工作报告",
    ref_area: "150200",
    place: "包头市",
    kind: "work_report",
    year: 2022,
    delivered: "2022-01-09",
    speaker: null,
    issuer: null,
    session: null,
    source_url: null,
    source_file: "baotou.md",
    digest: false,
    panel: false,
    characters: 30,
    sha256: null,
    removed_characters: 0,
    observations: 1,
    ...change
  };
}

/** An observation of that report, with the given columns changed. */
export function observationRow(change: Partial<Observation> = {}): Observation {
  return {
    observation: "150200-2022-work_report@8",
    report: "150200-2022-work_report",
    ref_area: "150200",
    indicator: "gdp",
    metric: "地区生产总值",
    measure: "growth",
    phase: "target",
    time_period: "2022",
    value: 8,
    value_high: null,
    unit: "%",
    value_scaled: 8,
    value_high_scaled: null,
    base_unit: "%",
    bound: "approx",
    as_stated: "8%左右",
    strength: null,
    tier: null,
    tier_group: null,
    relative_to: null,
    relative_gap: null,
    target_status: "original",
    price_basis: "real",
    basis: null,
    scope: null,
    section: "1",
    sentence: 0,
    start: 8,
    end: 12,
    rule: "growth",
    confidence: null,
    ...change
  };
}

/** What a file with one sentence and one figure gives; every id in it is the report's. */
export function fileResult(report: string, change: Partial<Observation> = {}): FileResult {
  const text = "地区生产总值增长8%左右。";
  const at = {start: 0, end: text.length, phase: "target", time_period: "2022"} as const;
  return {
    report: reportRow({report}),
    sections: [{section: "1", parent: null, title: "主要目标", ...at}],
    sentences: [{sentence: 0, section: "1", text, page: null, ...at}],
    observations: [observationRow({observation: `${report}@8`, report, ...change})],
    problems: []
  };
}
