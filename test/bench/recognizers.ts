import {
  Culture,
  recognizeCurrency,
  recognizeDimension,
  recognizeNumber,
  recognizePercentage
} from "@microsoft/recognizers-text-suite";
import {readDictionary} from "../../loaders/link/dictionaryFiles.ts";
import {readReport} from "../../loaders/report.ts";
import type {Group} from "./line.ts";
import {medianTimes, ownTime} from "./times.ts";
import {characters, sourceOf, textsOf} from "./texts.ts";

// Money and measures take it seconds for a report: so many characters of it are enough to tell.
const excerpt = 3000;

/** Reading claims against a library that merely finds the numbers. */
export const recognizers: Group = {
  name: "recognizers",
  title:
    "Reading texts, against Microsoft Recognizers-Text (zh-cn) merely finding their numbers, and finding what a claim needs of them.",
  async *run({reports}) {
    const dictionary = await readDictionary("data");
    const texts = (await textsOf(reports, 5)).map(({text, hints}) => ({
      text: text.slice(text.length / 2, text.length / 2 + excerpt),
      hints
    }));
    const times = await medianTimes(
      {
        extraction: () => texts.forEach(({text, hints}) => readReport(text, hints, dictionary)),
        numbers: () => texts.forEach(({text}) => recognizeNumber(text, Culture.Chinese)),
        quantities: () =>
          texts.forEach(({text}) => {
            for (const recognize of [
              recognizeNumber,
              recognizePercentage,
              recognizeCurrency,
              recognizeDimension
            ])
              recognize(text, Culture.Chinese);
          })
      },
      {rounds: 1, now: ownTime}
    );
    const line = (what: string, other: number, goal?: string) => ({
      name: `Recognizers-Text finding ${what} / extraction`,
      measured: `${other.toFixed(0)} against ${times.extraction.toFixed(1)} ms for ${characters(texts)} characters of ${sourceOf(reports)}`,
      ratio: other / times.extraction,
      goal
    });
    yield line("numbers", times.numbers, "≥ 100×");
    yield line("numbers, percentages, money and measures", times.quantities);
  }
};
