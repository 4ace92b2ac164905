import type {Dictionary} from "../../loaders/link/dictionary.ts";
import {read} from "../../loaders/read/read.ts";
import {readReport} from "../../loaders/report.ts";

// A sound text takes about a microsecond a character. This is for a machine that does other things too.
const slowest = (characters: number) => 1500 + characters * 0.05;

/**
 * Reads a mutated text and throws where reading fails, takes too long for its length, or gives an offset that is
 * not true: a sentence is what stands at its place, and a figure's wording stands in its sentence.
 */
export async function check(bytes: Uint8Array, dictionary: Dictionary): Promise<void> {
  const start = process.cpuUsage();
  // A text may say of itself what is no YAML, or be too long: that is said, and no fault.
  const file = await read(bytes, "fuzz.txt").catch((error: Error) => {
    if (
      /YAML|front matter|more than|indent|mapping|flow|Unexpected|unresolved|tag|alias|anchor|scalar|quote/i.test(
        `${error.name} ${error.message}`
      )
    )
      return null;
    throw error;
  });
  if (file === null) return;
  const {text, metadata} = file;
  const {sections, sentences, observations} = readReport(
    text,
    {...metadata, source_file: "fuzz.txt"},
    dictionary
  );
  // Time of this process alone: other programs must not make a text look slow.
  const milliseconds = process.cpuUsage(start).user / 1000;
  if (milliseconds > slowest(bytes.length))
    throw new Error(`${milliseconds.toFixed(0)} ms for ${bytes.length} bytes`);
  for (const {start, end} of sections)
    if (!(start >= 0 && start <= end && end <= text.length)) throw new Error(`section ${start} to ${end}`);
  let before = 0;
  for (const sentence of sentences) {
    if (sentence.text !== text.slice(sentence.start, sentence.end) || sentence.start < before)
      throw new Error(`sentence ${sentence.sentence} does not stand at ${sentence.start}`);
    before = sentence.end;
  }
  for (const {start, end, as_stated, sentence, value} of observations) {
    if (as_stated !== text.slice(start, end)) throw new Error(`${as_stated} does not stand at ${start}`);
    const around = sentences[sentence]!;
    if (start < around.start || end > around.end) throw new Error(`${as_stated} is not in its sentence`);
    if (value !== null && !Number.isFinite(value)) throw new Error(`${as_stated} is read as ${value}`);
  }
}
