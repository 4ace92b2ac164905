import type {Dictionary} from "../link/dictionary.ts";
import type {ObservationRow as Observation} from "../reportRows.ts";
import {itemsOf} from "../grammar/phrase.ts";
import type {Sentence} from "../outline/outline.ts";
import {fingerprintOf, fingerprintOfText, type Fingerprint} from "./similarity.ts";
import {amountOf, essence, isGeneric, stageOf, thresholdsOf, type Amount, type Stage} from "./wording.ts";

/** A target or an outcome with what its sentence says around the number: what candidates are compared by. */
export interface Side {
  observation: Observation;
  /** The metric without light words. */
  essence: string;
  phrase: Fingerprint;
  /** Of a metric that lists several things, each of them. */
  parts: readonly Fingerprint[];
  /** The clauses around the number. */
  context: Fingerprint;
  /** The number's own clause. */
  clauseWords: Fingerprint;
  stage: Stage;
  amount: Amount;
  thresholds: readonly string[];
  /** Kind of quantity of the unit; the unit itself where the dictionary has none. */
  dimension: string;
}

const longestContext = 90;
const shortUnits = /^(?:个|家|户|项|条|座|所|处|套|件|张|辆|台|场|批|只|头|株|部|支|种|类)$/;

/** Sides of the observations of one report; where a sentence is not at hand (panel) the metric must do. */
export function sidesOf(
  observations: readonly Observation[],
  sentences: readonly Sentence[],
  dictionary: Pick<Dictionary, "unitOf">
): Side[] {
  const byOrdinal = new Map(sentences.map((sentence) => [sentence.sentence, sentence]));
  return observations.map((observation) =>
    sideOf(observation, byOrdinal.get(observation.sentence ?? -1), dictionary)
  );
}

function sideOf(
  observation: Observation,
  sentence: Sentence | undefined,
  dictionary: Pick<Dictionary, "unitOf">
): Side {
  const words = sentence ? wordsAround(observation, sentence) : {before: "", after: "", lead: ""};
  const clause = words.before + observation.as_stated + words.after;
  const {metric} = observation;
  const nearby = words.before + words.after + metric;
  const unit = dictionary.unitOf(observation.unit);
  // Most figures are never compared by their words: what is costly waits until it is asked for.
  return lazily(
    {
      observation,
      stage: stageOf(metric + clause),
      amount: amountOf(metric, words.before + observation.as_stated.replace(/\d.*$/, "")),
      thresholds: thresholdsOf(metric),
      dimension:
        unit === null
          ? observation.unit
          : shortUnits.test(unit.base_unit)
            ? "count"
            : unit.dimension || "count"
    },
    {
      essence: () => essence(metric),
      phrase: () => fingerprintOf(metric),
      parts: () => partsOf(metric).map(fingerprintOf),
      context: () => fingerprintOfText(words.lead + nearby),
      clauseWords: () => fingerprintOfText(nearby)
    }
  );
}

/** An object with further properties, each worked out when it is first read. */
function lazily<Ready extends object, Late extends object>(
  ready: Ready,
  late: {[Key in keyof Late]: () => Late[Key]}
): Ready & Late {
  for (const key of Object.keys(late) as (keyof Late)[]) {
    Object.defineProperty(ready, key, {
      configurable: true,
      enumerable: true,
      get() {
        const value = late[key]();
        Object.defineProperty(ready, key, {value, enumerable: true});
        return value;
      }
    });
  }
  return ready as Ready & Late;
}

function partsOf(metric: string): string[] {
  const parts = itemsOf(metric).filter((part) => !isGeneric(essence(part)));
  return parts.length > 1 ? parts : [];
}

const stops = /[，；。：！？,;:]/;

/** The number's clause on both sides of it, and what leads up to it from the last full stop or semicolon. */
function wordsAround(
  {start, end}: Observation,
  {text, start: origin}: Sentence
): {before: string; after: string; lead: string} {
  const from = start - origin;
  const to = end - origin;
  let left = from;
  while (left > 0 && !isStop(text, left - 1)) left--;
  let right = to;
  while (right < text.length && !stops.test(text.charAt(right)) && text.charAt(right) !== "、") right++;
  const part = Math.max(text.lastIndexOf("；", left - 1), text.lastIndexOf(";", left - 1)) + 1;
  return {
    before: text.slice(left, from),
    after: text.slice(to, right),
    lead: text.slice(Math.max(part, left - longestContext), left)
  };
}

const measured = /\d[^\d，；。、]{0,6}$/;

/** Whether a clause ends at a character: "开工1.5万套、竣工1.2万套" is two, "学校、幼儿园" one. */
function isStop(text: string, at: number): boolean {
  const character = text.charAt(at);
  return stops.test(character) || (character === "、" && measured.test(text.slice(Math.max(0, at - 10), at)));
}
