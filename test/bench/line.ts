/** What one comparison came to: a line of the output, and a row of BENCHMARKS.md. */
export interface Line {
  /** What was measured against what: "extraction / jieba segmentation". */
  name: string;
  /** The two measurements, in words and units. */
  measured: string;
  /** How many times the first is of the second. */
  ratio: number;
  /** The goal, as "≥ 0.3×"; undefined where there is none. */
  goal?: string;
}

export interface BenchOptions {
  /** Folders of reports; none for texts that come along. */
  reports: string[];
  /** How many times a corpus is replicated. */
  scale: number;
}

/** A group of comparisons. */
export interface Group {
  name: string;
  /** What it measures, in a sentence. */
  title: string;
  run(options: BenchOptions): AsyncGenerator<Line>;
}

/** "1.20×", with two digits or more that mean something. */
export const times = (ratio: number) => `${ratio >= 10 ? ratio.toFixed(0) : ratio.toPrecision(3)}×`;

/** "extraction / jieba segmentation (1.2 against 3.8 million characters a second; goal ≥ 0.3×): 0.32×" */
export function lineText({name, measured, ratio, goal}: Line): string {
  return `${name} (${measured}${goal ? `; goal ${goal}` : ""}): ${times(ratio)}`;
}
