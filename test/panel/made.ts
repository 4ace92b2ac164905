import {parseDictionary, type Dictionary} from "../../loaders/link/dictionary.ts";
import type {Observation} from "../../loaders/link/observation.ts";
import type {PanelAssessment, PanelObservation, PanelReport} from "../../loaders/panel/panel.ts";
import type {FileResult, ReportRow} from "../../loaders/reportRows.ts";
import {observationRow, reportRow} from "../made.ts";

/** A dictionary of two indicators, one place and one unit. */
export const dictionary: Dictionary = parseDictionary({
  indicators: `indicator,label_zh,label_en,aliases,not_aliases,topic,unit,direction,price_basis,measures,parent,definition,definition_zh,source
gdp,地区生产总值,GDP,,,growth,亿元,floor,real,level|growth,,Made.,编造。,made
budget_revenue,一般公共预算收入,Revenue,,,finance,亿元,floor,nominal,level|growth,,Made.,编造。,made
`,
  areas: `ref_area,name_zh,name_en,short_zh,short_en,level,parent,aliases,abbreviation,former_names,valid_from,valid_to,successor
150200,包头市,Baotou,包头,Baotou,prefecture,150000,,,,,,
`,
  units: `unit,base_unit,factor,dimension
元,元,1,money
%,%,1,ratio
`,
  breaks: "series,ref_area,year,what,what_zh,source\n"
});

/** What a file gave: a report with the given observations, each at its own position. */
export function fileResult(
  report: Partial<ReportRow>,
  observations: readonly Partial<Observation>[] = [{}]
): FileResult {
  const row = reportRow(report);
  return {
    report: row,
    sections: [],
    sentences: [],
    observations: observations.map((change, index) =>
      observationRow({
        observation: `${row.report}@${100 * index}`,
        report: row.report,
        start: 100 * index,
        end: 100 * index + 4,
        ...change
      })
    ),
    problems: []
  };
}

/** A fact of a panel, with the given columns changed. */
export function panelObservation(change: Partial<PanelObservation> = {}): PanelObservation {
  const {observation, sentence, value_scaled, value_high_scaled, base_unit, confidence, ...fact} =
    observationRow();
  return {...fact, indicator: "gdp", ref_area: "150200", ordinal: 1, reader_version: "1", ...change};
}

/** What a report of a panel says of a target, with the given columns changed. */
export function panelAssessment(change: Partial<PanelAssessment> = {}): PanelAssessment {
  return {
    assessment: "a#5",
    report: "a",
    time_period: "2021",
    metric: "地区生产总值",
    indicator: "gdp",
    observation: null,
    form: "missed",
    verdict: "declared_missed",
    completion: null,
    implied_target: null,
    implied_unit: null,
    n: null,
    of: null,
    start: 5,
    end: 12,
    ...change
  };
}

/** A report of a panel, with the given columns changed. */
export function panelReport(change: Partial<PanelReport> = {}): PanelReport {
  const {report, title, kind, delivered, speaker, source_url, characters, sha256} = reportRow();
  return {
    ...{report, title, kind, delivered, speaker, source_url, characters, sha256},
    ref_area: "150200",
    year: 2022,
    ...change
  };
}
