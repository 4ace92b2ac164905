import {join} from "node:path";
import {formats} from "../../loaders/commands/formats.ts";
import {writeOutput} from "../../loaders/commands/output.ts";
import {dataFolder, readCorpus} from "../../loaders/corpus.ts";
import {readDictionary} from "../../loaders/link/dictionaryFiles.ts";
import {tables} from "../../loaders/tables/tables.ts";

// A process of the soak: REPORTS OUT. Rebuilds whenever its parent says so, and answers with its memory in MB.
const [reports, out] = process.argv.slice(2) as [string, string];
const dictionary = await readDictionary(dataFolder);

async function* parquet(): AsyncGenerator<Uint8Array> {
  yield (await tables(readCorpus([reports]), dictionary)).get("observations.parquet")!;
}

process.on("message", async () => {
  await writeOutput(parquet(), join(out, "observations.parquet"));
  await writeOutput(formats.ndjson(readCorpus([reports])), join(out, "observations.ndjson"));
  process.send!(process.memoryUsage().rss / 2 ** 20);
});
process.send!("ready");
