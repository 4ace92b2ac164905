import {readCorpus} from "../../loaders/corpus.ts";
import {writePartitions} from "../../loaders/commands/partitions.ts";

// Run in a process of its own: WORKERS FOLDER PATH… Prints the peak of its memory in kB.
const [workers, folder, ...paths] = process.argv.slice(2);
await writePartitions(readCorpus(paths, {workers: Number(workers)}), folder!);
console.log(process.resourceUsage().maxRSS);
