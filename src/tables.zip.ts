import {readFile} from "node:fs/promises";
import {readCorpus, type Progress} from "../loaders/corpus.ts";
import {parseDictionary} from "../loaders/link/dictionary.ts";
import {readDictionaryFiles} from "../loaders/link/dictionaryFiles.ts";
import {pack} from "../loaders/site/archive.ts";
import {withPartitions} from "../loaders/site/partitions.ts";
import {tables} from "../loaders/tables/tables.ts";

const onProgress = ({done, total, file}: Progress): void =>
  console.error(`tables: ${done} of ${total} reports, ${file}`);

const dictionary = parseDictionary(await readDictionaryFiles("data"));
const files = await withPartitions(readCorpus(["data/reports"], {onProgress}), (results) =>
  tables(results, dictionary)
);
files.set("datapackage.json", await readFile("data/datapackage.json"));
process.stdout.write(await pack(files));
