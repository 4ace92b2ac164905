import {readFile} from "node:fs/promises";
import {readCorpus, type Progress} from "../loaders/corpus.ts";
import {parseDictionary} from "../loaders/link/dictionary.ts";
import {readDictionaryFiles} from "../loaders/link/dictionaryFiles.ts";
import {withPanel} from "../loaders/panel/panel.ts";
import {readPanel} from "../loaders/panel/panelFiles.ts";
import {qualityFile} from "../loaders/quality/qualityFile.ts";
import {pack} from "../loaders/site/archive.ts";
import {withPartitions} from "../loaders/site/partitions.ts";
import {tables} from "../loaders/tables/tables.ts";

const onProgress = ({done, total, file}: Progress): void =>
  console.error(`tables: ${done} of ${total} reports, ${file}`);

const dictionary = parseDictionary(await readDictionaryFiles("data"));
const panel = await readPanel("data/panel");
const files = await withPartitions(readCorpus(["data/reports"], {onProgress}), (results) =>
  tables(withPanel(results, panel, dictionary), dictionary)
);
files.set("datapackage.json", await readFile("data/datapackage.json"));
files.set("quality.json", Buffer.from(JSON.stringify(await qualityFile("data", dictionary, panel))));
process.stdout.write(await pack(files));
