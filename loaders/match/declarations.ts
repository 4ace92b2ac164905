import type {AssessmentRow, DeclaredVerdict} from "./assessments.ts";
import type {Admission} from "./commitment.ts";
import {isYear, type Prepared, type Question} from "./prepared.ts";
import type {Side} from "./side.ts";
import {fingerprintOf, similarity} from "./similarity.ts";

// An assessment has only its name to go by: it must be nearly the target's.
const sameWords = 0.75;

/** A statement of what became of a target. */
export type Declaration = AssessmentRow & {verdict: DeclaredVerdict};

const isDeclaration = (row: AssessmentRow): row is Declaration => row.verdict !== "declared_adjusted";

/** What the answering reports say themselves of a target: of its outcome, or by its name. */
export function declarationOf({target, answering}: Question, outcome: Side | null): Declaration | null {
  const {observation} = target;
  if (!isYear(observation.time_period)) return null;
  const all = answering.flatMap(({assessments}) => assessments).filter(isDeclaration);
  const ofOutcome = outcome && all.find((row) => row.observation === outcome.observation.observation);
  if (ofOutcome) return ofOutcome;
  const isNamed = (row: Declaration) =>
    row.metric !== "" &&
    (row.indicator !== null && observation.indicator !== null
      ? row.indicator === observation.indicator
      : similarity(target.phrase, fingerprintOf(row.metric)) >= sameWords);
  const named = all.filter((row) => row.observation === null && isNamed(row));
  return named.find(({form}) => form === "missed") ?? named[0] ?? null;
}

/**
 * Whether the answering reports admit a missed target, and how. Null where one of them was not searched in full, or
 * speaks of adjusted targets: then nobody can say that the miss is not mentioned.
 */
export function admissionOf(said: Declaration | null, answering: readonly Prepared[]): Admission | null {
  if (said && (said.verdict === "declared_missed" || said.verdict === "declared_partly"))
    return said.implied_target !== null || said.completion !== null || said.observation !== null
      ? "named_with_number"
      : "named";
  const isGeneric = ({metric, verdict}: AssessmentRow) => metric === "" && verdict === "declared_missed";
  if (answering.some(({assessments}) => assessments.some(isGeneric))) return "generic";
  const isSilent = ({report: {digest}, isAsked, isAdjusted}: Prepared) => !digest && isAsked && !isAdjusted;
  return answering.every(isSilent) ? "not_mentioned" : null;
}
