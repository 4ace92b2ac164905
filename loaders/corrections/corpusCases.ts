import {groupBy} from "../groupBy.ts";
import type {Observation} from "../link/observation.ts";
import type {Sentence} from "../outline/outline.ts";
import type {FileResult} from "../reportRows.ts";
import {applyCorrections, sentenceHash} from "./apply.ts";
import type {NumberedCorrection} from "./correction.ts";
import type {Dictionary} from "../link/dictionary.ts";

/**
 * Corrected sentences as cases of the rules' corpus (`loaders/grammar/*.txt`): the stance, a line for the sentence,
 * and what should be read. The words of a report are other people's, so the line is a request for one's own; with
 * `quote` it is the report's sentence, which must not enter the repository.
 */
export function corpusCases(
  results: readonly FileResult[],
  corrections: readonly NumberedCorrection[],
  dictionary: Dictionary,
  {quote = false}: {quote?: boolean} = {}
): string[] {
  const byReport = groupBy(corrections, ({report}) => report);
  return results.flatMap((result) => {
    const own = byReport.get(result.report?.report ?? "");
    if (own === undefined) return [];
    const {result: corrected} = applyCorrections(result, own, dictionary);
    const hashes = new Map(result.sentences.map((sentence) => [sentenceHash(sentence.text), sentence]));
    return [...groupBy(own, ({sentence_sha256}) => sentence_sha256)].flatMap(([hash, ofSentence]) => {
      const sentence = hashes.get(hash);
      return sentence === undefined ? [] : [caseOf(sentence, corrected, ofSentence, quote)];
    });
  });
}

function caseOf(
  sentence: Sentence,
  {observations}: FileResult,
  corrections: readonly NumberedCorrection[],
  quote: boolean
): string {
  const reasons = [...new Set(corrections.map(({why}) => why).filter(Boolean))].join("; ");
  const {report, line} = corrections[0]!;
  const own = observations.filter((observation) => observation.sentence === sentence.sentence);
  const figures = own.map(({as_stated}) => as_stated).join("、");
  return [
    `# ${reasons ? `${reasons}, ` : ""}${report}, line ${line}`,
    `@ ${sentence.phase} ${sentence.time_period}`,
    quote ? sentence.text.trim() : `（用自己的话写一句，其中有：${figures || "没有指标的数字"}）`,
    "==>",
    ...own.map((observation) => expectedLine(observation, sentence)),
    ""
  ].join("\n");
}

/** "地区生产总值 | growth | 8 | % | approx | phase=target". */
function expectedLine(observation: Observation, sentence: Sentence): string {
  const {metric, measure, value, value_high, unit, bound, phase, time_period, tier} = observation;
  return [
    metric,
    measure,
    value ?? "-",
    unit || "-",
    bound,
    value_high === null ? "" : `value_high=${value_high}`,
    phase === sentence.phase ? "" : `phase=${phase}`,
    time_period === sentence.time_period ? "" : `time_period=${time_period}`,
    tier === null ? "" : `tier=${tier}`
  ]
    .filter((part, index) => index < 5 || part !== "")
    .join(" | ");
}
