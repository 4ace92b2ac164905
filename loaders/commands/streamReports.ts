import type {Dictionary} from "../link/dictionary.ts";
import {limits} from "../read/limits.ts";
import {readReportText} from "../reportFile.ts";
import type {ProblemRow, ReportRow} from "../reportRows.ts";
import {linesOf, type Line} from "./lines.ts";
import {observationRecords, type ObservationRecord} from "./observationRecords.ts";

/** What one line of the input gave. */
export interface StreamedReport {
  /** As it was sent, a number as text; null where the line does not say one. */
  id: string | null;
  report: ReportRow | null;
  observations: ObservationRecord[];
  problems: ProblemRow[];
}

/** A report as a line of the input says it. */
interface Request {
  id: string;
  text: string;
  /** What front matter would say: place, year, kind … */
  hints: Record<string, unknown>;
}

// JSON may write a character of a text as six.
const longestLine = 6 * limits.characters;

/**
 * Reads one report for each line, `{"id": …, "text": …, "hints": {…}}`, and gives one line for each, in the same
 * order. Nothing is kept from one line to the next, so that any number of processes may share the lines. A line
 * that cannot be read gives its problem and ends nothing.
 */
export async function* streamReports(
  input: AsyncIterable<Uint8Array>,
  dictionary: Dictionary
): AsyncGenerator<string> {
  for await (const line of linesOf(input, longestLine)) {
    yield `${JSON.stringify(await readLine(line, dictionary))}\n`;
  }
}

async function readLine(line: Line, dictionary: Dictionary): Promise<StreamedReport> {
  const request = requestOf(line);
  if (typeof request === "string") return bad(line, request);
  const result = await readReportText(request.text, request.id, request.hints, dictionary);
  return {
    id: request.id,
    report: result.report,
    observations: observationRecords(result),
    problems: result.problems
  };
}

/** The report that a line asks for, or what is wrong with the line. */
function requestOf({text: line}: Line): Request | string {
  if (line === null) return `is longer than ${longestLine} characters`;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return `is no JSON: ${(error as Error).message}`;
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return "is no JSON object";
  const {id, text, hints = {}} = value as Record<string, unknown>;
  if (typeof id !== "string" && typeof id !== "number") return `has no "id"`;
  if (typeof text !== "string") return `has no "text"`;
  if (typeof hints !== "object" || hints === null || Array.isArray(hints))
    return `has "hints" that are no object`;
  return {id: String(id), text, hints: hints as Record<string, unknown>};
}

function bad({number}: Line, fault: string): StreamedReport {
  const problem: ProblemRow = {
    source_file: "stdin",
    report: null,
    severity: "error",
    code: "unreadable_line",
    message: `line ${number} ${fault}`,
    remedy: `send {"id": "…", "text": "…", "hints": {"place": "…", "year": 2022}} on one line`,
    start: null
  };
  return {id: null, report: null, observations: [], problems: [problem]};
}
