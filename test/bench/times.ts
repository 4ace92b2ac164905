import {Bench} from "tinybench";

/** Milliseconds of this process, whatever else the machine does: for tasks on one thread. */
export const ownTime = () => {
  const {user, system} = process.cpuUsage();
  return (user + system) / 1000;
};

export interface TimesOptions {
  rounds?: number;
  /** The clock, in milliseconds. */
  now?: () => number;
}

/** The value below which a share of the values lie: 0.5 for the median. */
export const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!;

/** The median time of each task in milliseconds. */
export async function medianTimes<Name extends string>(
  tasks: Record<Name, () => void | Promise<void>>,
  options: TimesOptions = {}
): Promise<Record<Name, number>> {
  const all = Object.entries<number[]>(await sampledTimes(tasks, options));
  return Object.fromEntries(all.map(([name, samples]) => [name, quantile(samples, 0.5)])) as Record<
    Name,
    number
  >;
}

/** All times of each task in milliseconds. They take turns over three rounds, so that all meet the same load. */
export async function sampledTimes<Name extends string>(
  tasks: Record<Name, () => void | Promise<void>>,
  {rounds = 3, now = () => performance.now()}: TimesOptions = {}
): Promise<Record<Name, number[]>> {
  const samples = new Map<string, number[]>();
  for (let round = 0; round < rounds; round++) {
    const bench = new Bench({
      now,
      iterations: 3,
      time: 200,
      warmup: round === 0,
      warmupIterations: 3,
      warmupTime: 500,
      retainSamples: true,
      throws: true
    });
    for (const [name, run] of Object.entries<() => void | Promise<void>>(tasks)) bench.add(name, run);
    await bench.run();
    for (const {name, result} of bench.tasks) {
      if (result.state !== "completed") throw new Error(`${name}: ${result.state}`);
      samples.set(name, [...(samples.get(name) ?? []), ...(result.latency.samples ?? [])]);
    }
  }
  return Object.fromEntries(samples) as Record<Name, number[]>;
}
