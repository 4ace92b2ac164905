import * as prompts from "@clack/prompts";
import type {Asker} from "../add/add.ts";
import type {MissingField} from "../add/missing.ts";
import type {Given} from "../add/candidates.ts";
import type {Dictionary} from "../link/dictionary.ts";
import {kinds} from "../vocabulary.ts";
import {plural} from "./watchCorpus.ts";

/** Asks the person at the terminal. Ctrl-C ends the command with nothing copied. */
export function askOnTerminal(dictionary: Dictionary): Asker {
  return {
    async missing({name}, fields) {
      const goOn = answer(
        await prompts.select({
          message: `${name} does not say its ${fields.join(", ")}`,
          options: [
            {value: true, label: "say it now"},
            {value: false, label: "leave this file out"}
          ]
        })
      );
      if (!goOn) return null;
      const given: Record<string, unknown> = {};
      for (const field of fields) given[field] = await questions[field](dictionary);
      return given as Given;
    },
    async version({name, result}, {source_file}) {
      return answer(
        await prompts.select({
          message: `${name} is another version of ${result.report?.report}, which is ${source_file}`,
          options: [
            {value: "skip" as const, label: "keep the one that is there"},
            {value: "replace" as const, label: "replace it"},
            {value: "keep_both" as const, label: "keep both, the new one under an id of its own"}
          ]
        })
      );
    },
    async confirm(additions) {
      return answer(
        await prompts.confirm({message: `Copy ${plural(additions.length, "report")} into the data?`})
      );
    }
  };
}

const questions: Record<MissingField, (dictionary: Dictionary) => Promise<string | number>> = {
  place: async (dictionary) =>
    answer(
      await prompts.text({
        message: "Which place is it about?",
        placeholder: "包头市, or with its province: 河北省易县",
        validate: (text) =>
          text && dictionary.areaOf(text) !== null
            ? undefined
            : "data/areas.csv has no one place of this name"
      })
    ),
  year: async () =>
    Number(
      answer(
        await prompts.text({
          message: "For which year are its targets?",
          placeholder: "2026",
          validate: (text) => (text && /^(?:19|20)\d\d$/.test(text) ? undefined : "a year has four digits")
        })
      )
    ),
  kind: async () =>
    answer(
      await prompts.select({
        message: "What kind of report is it?",
        options: kinds.map((kind) => ({value: kind as string, label: kind.replaceAll("_", " ")}))
      })
    )
};

function answer<Value>(value: Value): Exclude<Value, symbol> {
  if (typeof value === "symbol") throw new Error("cancelled: nothing was copied");
  return value as Exclude<Value, symbol>;
}

/** Answers of a script: nothing is asked, and what a person would have to decide is left out. */
export const askNobody: Asker = {
  missing: () => Promise.resolve(null),
  version: () => Promise.resolve("skip"),
  confirm: () => Promise.resolve(true)
};
