import {readAnnex} from "./grammar/annex.ts";
import {readClaims} from "./grammar/grammar.ts";
import {ofKind} from "./grammar/ofKind.ts";
import type {Dictionary} from "./link/dictionary.ts";
import {linkClaims} from "./link/link.ts";
import {failedSums} from "./link/sums.ts";
import {annexesOf} from "./outline/annex.ts";
import {outline, type Sentence} from "./outline/outline.ts";
import type {Metadata} from "./read/metadata.ts";
import type {Page} from "./read/read.ts";
import type {FileResult, PagedSentence, ProblemRow, ReportRow} from "./reportRows.ts";

/** What is known of a report before its text is read; it overrules what the text says. */
export interface Hints extends Metadata {
  source_file: string;
}

/** One report from end to end: a row of `reports` and the rows of the other tables that belong to it. */
export interface ReportResult extends FileResult {
  report: ReportRow;
}

const wanted = [
  {field: "place", example: "place: 包头市", what: "the place"},
  {field: "year", example: "year: 2022", what: "the year that the targets are for"},
  {field: "kind", example: "kind: work_report", what: "the kind of report"},
  {field: "delivered", example: "delivered: 2022-01-09", what: "the day of delivery"}
] as const;

/** Id where place, year or kind are unknown: the names of file and folder keep two such reports apart. */
const fileId = (sourceFile: string) =>
  sourceFile
    .split(/[\\/]/)
    .slice(-2)
    .join("-")
    .replace(/\.[^.]*$/, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-");

/**
 * Reads a report: pure, so that it runs in Node and in a browser's worker. `text` is what `read` made of the
 * file, `pages` where its pages stand in it; offsets of the results are UTF-16 positions in it. What cannot be found is a row of `problems`.
 */
export function readReport(
  text: string,
  hints: Hints,
  dictionary: Dictionary,
  pages: readonly Page[] = []
): ReportResult {
  const area = hints.place === undefined ? null : dictionary.areaOf(hints.place, {year: hints.year});
  const report =
    hints.report ??
    (area && hints.year && hints.kind
      ? `${area.ref_area}-${hints.year}-${hints.kind}`
      : fileId(hints.source_file));
  const problem = (code: string, message: string, remedy: string): ProblemRow => ({
    source_file: hints.source_file,
    report,
    severity: "warning",
    code,
    message,
    remedy,
    start: null
  });
  const problems = wanted
    .filter(({field}) => hints[field] === undefined)
    .map(({field, example, what}) =>
      problem(
        `no_${field}`,
        `the text does not say ${what}`,
        `put "${example}" into its front matter or a .yml file beside it`
      )
    );
  if (hints.place !== undefined && area === null) {
    problems.push(
      problem(
        "unknown_place",
        `${hints.place} is no place of data/areas.csv, or several places bear the name`,
        `write the place with its province, as in "place: 河北省易县"`
      )
    );
  }

  const {sections, sentences} = outline(text, hints);
  const tabled = new Map(annexesOf(sentences, hints).flatMap((annex) => [...readAnnex(annex)]));
  const ids = new Map<number, number>();
  const observations = sentences.flatMap((sentence) =>
    linkClaims(
      ofKind(tabled.get(sentence.sentence) ?? readClaims(sentence), hints),
      {report, ref_area: area?.ref_area ?? null, section: sentence.section, sentence: sentence.sentence},
      dictionary,
      ids
    )
  );
  if (observations.length === 0) {
    problems.push(
      problem("no_observations", "no figure was read", "check that the file holds the report's whole text")
    );
  } else if (hints.kind !== "stat_bulletin" && !observations.some(({phase}) => phase === "target")) {
    const part = sections.find(({phase}) => phase === "target");
    problems.push(
      part === undefined
        ? problem(
            "no_targets",
            "no target was found",
            "check the year, and that the part on this year's work is there"
          )
        : {
            ...problem(
              "no_targets",
              `no target was found under "${part.title}"`,
              "check that the whole part is there, as text and not as a picture"
            ),
            severity: "error",
            start: part.start
          }
    );
  }
  for (const {message, start} of failedSums(observations)) {
    const remedy = "look at the sentence: as printed, or a figure to be corrected in data/corrections.csv";
    problems.push({...problem("failed_sum", message, remedy), severity: "error", start});
  }

  return {
    report: {
      report,
      title: hints.title ?? null,
      ref_area: area?.ref_area ?? null,
      place: hints.place ?? null,
      kind: hints.kind ?? null,
      year: hints.year ?? null,
      delivered: hints.delivered ?? null,
      speaker: hints.speaker ?? null,
      issuer: hints.issuer ?? null,
      session: hints.session ?? null,
      source_url: hints.source_url ?? null,
      source_file: hints.source_file,
      digest: hints.digest ?? false,
      panel: false,
      characters: text.length,
      sha256: null,
      removed_characters: 0,
      observations: observations.length
    },
    sections,
    sentences: withPages(sentences, pages),
    observations,
    problems
  };
}

/** Sentences with the page on which each begins; both stand in the order of the text. */
function withPages(sentences: readonly Sentence[], pages: readonly Page[]): PagedSentence[] {
  let at = 0;
  return sentences.map((sentence) => {
    while (at < pages.length - 1 && pages[at]!.end <= sentence.start) at++;
    return {...sentence, page: pages[at]?.page ?? null};
  });
}
