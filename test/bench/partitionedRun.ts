import {readCorpus} from "../../loaders/corpus.ts";
import {writePartitions} from "../../loaders/commands/partitions.ts";

// Run in a process of its own: WORKERS FOLDER COUNT PATH… Prints the peak of its memory in kB, after half of COUNT
// reports and after all.
const [workers, folder, count, ...paths] = process.argv.slice(2);
const peak = () => process.resourceUsage().maxRSS;
let done = 0;
let half = 0;

async function* counted(): ReturnType<typeof readCorpus> {
  for await (const result of readCorpus(paths, {workers: Number(workers)})) {
    if (++done === Math.ceil(Number(count) / 2)) half = peak();
    yield result;
  }
}

await writePartitions(counted(), folder!);
console.log(JSON.stringify([half, peak()]));
