import {Culture, recognizeNumber} from "@microsoft/recognizers-text-suite";
import {readDictionary} from "../../loaders/link/dictionaryFiles.ts";
import {readReport} from "../../loaders/report.ts";
import type {Group} from "./line.ts";
import {medianTimes} from "./medianTimes.ts";
import {characters, sourceOf, textsOf} from "./texts.ts";

// It takes seconds for a report: these many characters of it are enough to tell.
const excerpt = 3000;

/** Reading claims against a library that merely finds the numbers. */
export const recognizers: Group = {
  name: "recognizers",
  title: "Reading texts, against Microsoft Recognizers-Text (zh-cn) merely finding their numbers.",
  async *run({reports}) {
    const dictionary = await readDictionary("data");
    const texts = (await textsOf(reports, 5)).map(({text, hints}) => ({
      text: text.slice(text.length / 2, text.length / 2 + excerpt),
      hints
    }));
    const times = await medianTimes(
      {
        extraction: () => texts.forEach(({text, hints}) => readReport(text, hints, dictionary)),
        numbers: () => texts.forEach(({text}) => recognizeNumber(text, Culture.Chinese))
      },
      1
    );
    yield {
      name: "Recognizers-Text finding numbers / extraction",
      measured: `${times.numbers.toFixed(0)} against ${times.extraction.toFixed(1)} ms for ${characters(texts)} characters of ${sourceOf(reports)}`,
      ratio: times.numbers / times.extraction,
      goal: "≥ 100×"
    };
  }
};
