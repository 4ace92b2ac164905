import {Jieba} from "@node-rs/jieba";
import {dict} from "@node-rs/jieba/dict.js";
import {readDictionary} from "../../loaders/link/dictionaryFiles.ts";
import {readReport} from "../../loaders/report.ts";
import type {Group} from "./line.ts";
import {medianTimes, ownTime} from "./times.ts";
import {characters, sourceOf, textsOf} from "./texts.ts";

/** Million characters a second. */
const speed = (count: number, milliseconds: number) => count / milliseconds / 1000;

/** Reading reports against a native program that merely cuts the same texts into words. */
export const extraction: Group = {
  name: "extraction",
  title: "Reading texts on one thread, against native jieba merely segmenting the same texts.",
  async *run({reports}) {
    const dictionary = await readDictionary("data");
    const texts = await textsOf(reports, 205);
    const jieba = Jieba.withDict(dict);
    const times = await medianTimes(
      {
        extraction: () => texts.forEach(({text, hints}) => readReport(text, hints, dictionary)),
        segmentation: () => texts.forEach(({text}) => jieba.cut(text, false))
      },
      {now: ownTime}
    );
    const count = characters(texts);
    const [own, theirs] = [speed(count, times.extraction), speed(count, times.segmentation)];
    yield {
      name: "extraction / jieba segmentation",
      measured: `${own.toFixed(2)} against ${theirs.toFixed(2)} million characters a second of processor time, ${texts.length} ${sourceOf(reports)}`,
      ratio: own / theirs,
      goal: "≥ 0.3×"
    };

    const {text, hints} = texts.toSorted((a, b) => b.text.length - a.text.length)[0]!;
    const long = `${text}\n`.repeat(8);
    const lengths = await medianTimes(
      {
        once: () => void readReport(text, hints, dictionary),
        eight: () => void readReport(long, hints, dictionary)
      },
      {now: ownTime}
    );
    yield {
      name: "a text eight times as long / eight times the text",
      measured: `${lengths.eight.toFixed(0)} against 8 × ${lengths.once.toFixed(1)} ms`,
      ratio: lengths.eight / lengths.once / 8,
      goal: "≤ 1.1×"
    };
  }
};
