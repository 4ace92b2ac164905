import {groupBy} from "../groupBy.ts";
import type {Dictionary} from "../link/dictionary.ts";
import {assessmentsOf, type AssessmentRow} from "../match/assessments.ts";
import type {FileResult, ObservationRow, ReportRow, ReportRows} from "../reportRows.ts";

/** A report of the panel: what it is, and how to know its file again. */
export type PanelReport = Pick<
  ReportRow,
  "report" | "title" | "kind" | "delivered" | "speaker" | "source_url" | "characters" | "sha256"
> & {ref_area: string; year: number};

/** Columns that follow from the others and the dictionary, or from a text that is not here. */
export const derivedColumns = [
  "observation",
  "sentence",
  "value_scaled",
  "value_high_scaled",
  "base_unit",
  "confidence"
] as const satisfies readonly (keyof ObservationRow)[];

/** A fact of the panel: an observation that has an indicator, without what follows from the rest. */
export type PanelObservation = Omit<ObservationRow, (typeof derivedColumns)[number]> & {
  indicator: string;
  ref_area: string;
  /** 2 for the second statement that one number makes. */
  ordinal: number;
  /** Version of the reader that read it. */
  reader_version: string;
};

/** What a report says of one of its targets: of an indicator, or of its work as a whole. */
export type PanelAssessment = Omit<AssessmentRow, "sentence" | "ref_area">;

/** Figures carried over from reports whose text is not here, sorted by report and position. */
export interface Facts {
  reports: PanelReport[];
  observations: PanelObservation[];
}

/** The figures, and what the reports say of their targets. */
export interface Panel extends Facts {
  /** Null for a panel for which the reports were not searched for them. */
  assessments: PanelAssessment[] | null;
}

/** A file that the panel does not hold, and why. */
export interface LeftOut {
  source_file: string;
  /**
   * same_report: another file has the same figures; other_version: another file bears the same id and was
   * delivered nearer to the time when reports are due; no_place, no_year: the reader does not know whose report it is; unreadable: no report was read.
   */
  reason: "same_report" | "other_version" | "no_place" | "no_year" | "unreadable";
  /** The file that the panel holds in its place. */
  kept: string | null;
}

/**
 * Facts hold no words of a report beyond a name or a number with its wording: a phrase that is longer does not
 * enter the panel.
 */
export const longestPhrase = 23;

/** What one file gives to the panel, with the words of its sentences forgotten. */
interface Candidate {
  source_file: string;
  report: PanelReport;
  observations: PanelObservation[];
  assessments: PanelAssessment[];
  /** The wording of its figures in their order, the same in two copies with other headings or spaces. */
  fingerprint: string;
}

// Fewer figures than this may be alike by chance.
const fewestForCopies = 20;

/**
 * Takes the facts out of what was read of full reports (`keep: "all"`, so that every copy is seen). A report is
 * held once: of two files with the same figures the first; of two with the same id (a new government reports in
 * autumn too) the one delivered nearest to the beginning of its year.
 */
export async function panelOf(
  results: Iterable<FileResult> | AsyncIterable<FileResult>,
  dictionary: Dictionary,
  readerVersion: string
): Promise<{panel: Panel; leftOut: LeftOut[]}> {
  const leftOut: LeftOut[] = [];
  const byReport = new Map<string, Candidate>();
  const byFigures = new Map<string, Candidate>();
  for await (const result of results) {
    const candidate = candidateOf(result, dictionary, readerVersion);
    if ("reason" in candidate) {
      leftOut.push(candidate);
      continue;
    }
    const {source_file, report, observations, fingerprint} = candidate;
    const copy = byFigures.get(fingerprint);
    if (copy !== undefined && observations.length >= fewestForCopies) {
      leftOut.push({source_file, reason: "same_report", kept: copy.source_file});
      continue;
    }
    const rival = byReport.get(report.report);
    if (rival !== undefined && delayOf(rival.report) <= delayOf(report)) {
      leftOut.push({source_file, reason: "other_version", kept: rival.source_file});
      continue;
    }
    if (rival !== undefined) {
      leftOut.push({source_file: rival.source_file, reason: "other_version", kept: source_file});
    }
    byReport.set(report.report, candidate);
    byFigures.set(fingerprint, candidate);
  }
  const candidates = [...byReport.values()].sort((a, b) => (a.report.report < b.report.report ? -1 : 1));
  return {
    panel: {
      reports: candidates.map(({report}) => report),
      observations: candidates.flatMap(({observations}) => observations),
      assessments: candidates.flatMap(({assessments}) => assessments)
    },
    leftOut
  };
}

/** Distance of the day of delivery from February of the report's year, when most are given; in milliseconds. */
function delayOf({delivered, year}: PanelReport): number {
  return delivered === null ? Infinity : Math.abs(Date.parse(delivered) - Date.UTC(year, 1));
}

function candidateOf(
  {report, sentences, observations, problems}: FileResult,
  dictionary: Dictionary,
  reader_version: string
): Candidate | LeftOut {
  if (report === null) {
    return {source_file: problems[0]?.source_file ?? "", reason: "unreadable", kept: null};
  }
  const {source_file, ref_area, year} = report;
  if (ref_area === null) return {source_file, reason: "no_place", kept: null};
  if (year === null) return {source_file, reason: "no_year", kept: null};
  const {title, kind, delivered, speaker, source_url, characters, sha256} = report;
  return {
    source_file,
    report: {
      report: report.report,
      ref_area,
      year,
      kind,
      title,
      delivered,
      speaker,
      source_url,
      characters,
      sha256
    },
    observations: observations
      .flatMap((observation) => factOf(observation, dictionary, reader_version) ?? [])
      .sort((a, b) => a.start - b.start || a.ordinal - b.ordinal),
    assessments: assessmentsOf(report, sentences, observations, dictionary)
      .flatMap((assessment) => statementOf(assessment, observations) ?? [])
      .sort((a, b) => a.start - b.start || (a.assessment < b.assessment ? -1 : 1)),
    fingerprint: observations.map(({as_stated}) => as_stated).join("|")
  };
}

/** What has neither an indicator nor a count says nothing that the panel could answer with; general words do. */
function statementOf(
  {sentence, ref_area, ...row}: AssessmentRow,
  observations: readonly ObservationRow[]
): PanelAssessment | undefined {
  if (row.indicator === null && row.metric !== "") return undefined;
  const outcome = observations.find(({observation}) => observation === row.observation);
  const isHeld = outcome?.indicator != null && outcome.as_stated.length <= longestPhrase;
  return {...row, metric: short(row.metric) ?? "", observation: isHeld ? row.observation : null};
}

function factOf(
  observation: ObservationRow,
  dictionary: Dictionary,
  reader_version: string
): PanelObservation | undefined {
  const {indicator, ref_area, metric, relative_to, basis, scope, as_stated} = observation;
  if (indicator === null || ref_area === null || as_stated.length > longestPhrase) return undefined;
  return {
    report: observation.report,
    ref_area,
    indicator,
    metric: short(metric) ?? dictionary.indicator(indicator)!.label_zh,
    measure: observation.measure,
    phase: observation.phase,
    time_period: observation.time_period,
    value: observation.value,
    value_high: observation.value_high,
    unit: observation.unit,
    bound: observation.bound,
    as_stated,
    strength: observation.strength,
    tier: observation.tier,
    tier_group: short(observation.tier_group),
    relative_to: short(relative_to),
    relative_gap: observation.relative_gap,
    target_status: observation.target_status,
    price_basis: observation.price_basis,
    basis: short(basis),
    scope: short(scope),
    section: observation.section,
    start: observation.start,
    end: observation.end,
    rule: observation.rule,
    ordinal: Number(/\.(\d+)$/.exec(observation.observation)?.[1] ?? 1),
    reader_version
  };
}

function short(phrase: string | null): string | null {
  return phrase !== null && phrase.length <= longestPhrase ? phrase : null;
}

/** What one report adds to the tables; of a report of the panel, what its text was found to say of its targets. */
export interface PanelResult extends ReportRows {
  assessments?: readonly AssessmentRow[];
}

/**
 * What was read, and after it the panel's reports that are not among it: a report's own file says more than the
 * panel does. Figures of the panel have no sentence; their scaled values follow from the dictionary.
 */
export async function* withPanel(
  results: AsyncIterable<FileResult>,
  panel: Panel | null,
  dictionary: Dictionary
): AsyncGenerator<PanelResult> {
  const read = new Set<string>();
  for await (const result of results) {
    if (result.report) read.add(result.report.report);
    yield result;
  }
  if (panel !== null) yield* panelRows(panel, dictionary, read);
}

/** What a panel's reports add to the tables, but for those that were read. */
export function* panelRows(
  {reports, observations, assessments = null}: Facts & Partial<Panel>,
  dictionary: Dictionary,
  read: ReadonlySet<string> = new Set()
): Generator<PanelResult> {
  const own = new Map<string, PanelObservation[]>(reports.map(({report}) => [report, []]));
  for (const observation of observations) own.get(observation.report)?.push(observation);
  const said = assessments && groupBy(assessments, ({report}) => report);
  for (const report of reports) {
    if (read.has(report.report)) continue;
    const rows = (own.get(report.report) ?? [])
      // A code that the dictionary has given up since would refer to nothing.
      .filter(({indicator}) => dictionary.indicator(indicator) !== null)
      .map((fact) => observationOf(fact, dictionary));
    yield {
      report: {
        ...report,
        place: dictionary.area(report.ref_area)?.name_zh ?? null,
        issuer: null,
        session: null,
        source_file: panelFile,
        digest: false,
        panel: true,
        removed_characters: 0,
        observations: rows.length
      },
      sections: [],
      sentences: [],
      observations: rows,
      problems: [],
      ...(said && {
        assessments: (said.get(report.report) ?? [])
          .filter(({indicator}) => indicator === null || dictionary.indicator(indicator) !== null)
          .map((row) => ({...row, ref_area: report.ref_area, sentence: null}))
      })
    };
  }
}

/** Where the panel's figures stand in this repository. */
export const panelFile = "data/panel/observations.parquet";

/** Each column by name: spreading 160,000 rows would take seconds of every build. */
function observationOf(fact: PanelObservation, dictionary: Dictionary): ObservationRow {
  const scaled = fact.value === null ? null : dictionary.scale(fact.value, fact.unit);
  const high = fact.value_high === null ? null : dictionary.scale(fact.value_high, fact.unit);
  return {
    observation: `${fact.report}@${fact.start}${fact.ordinal > 1 ? `.${fact.ordinal}` : ""}`,
    report: fact.report,
    ref_area: fact.ref_area,
    indicator: fact.indicator,
    metric: fact.metric,
    measure: fact.measure,
    phase: fact.phase,
    time_period: fact.time_period,
    value: fact.value,
    value_high: fact.value_high,
    unit: fact.unit,
    value_scaled: scaled?.value ?? null,
    value_high_scaled: high?.value ?? null,
    base_unit: scaled?.base_unit ?? null,
    bound: fact.bound,
    as_stated: fact.as_stated,
    strength: fact.strength,
    tier: fact.tier,
    tier_group: fact.tier_group,
    relative_to: fact.relative_to,
    relative_gap: fact.relative_gap,
    target_status: fact.target_status,
    price_basis: fact.price_basis,
    basis: fact.basis,
    scope: fact.scope,
    section: fact.section,
    sentence: null,
    start: fact.start,
    end: fact.end,
    rule: fact.rule,
    confidence: null
  };
}
