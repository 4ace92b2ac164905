import {Bench} from "tinybench";

/** Milliseconds of this process, whatever else the machine does: for tasks on one thread. */
export const ownTime = () => {
  const {user, system} = process.cpuUsage();
  return (user + system) / 1000;
};

/** The median time of each task in milliseconds. They take turns over three rounds, so that both meet the same load. */
export async function medianTimes<Name extends string>(
  tasks: Record<Name, () => void | Promise<void>>,
  {rounds = 3, now = () => performance.now()}: {rounds?: number; now?: () => number} = {}
): Promise<Record<Name, number>> {
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
  const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!;
  return Object.fromEntries([...samples].map(([name, values]) => [name, median(values)])) as Record<
    Name,
    number
  >;
}
