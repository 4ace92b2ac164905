import {readFile} from "node:fs/promises";
import {readArrivals} from "../loaders/add/changeLog.ts";
import type {Progress} from "../loaders/corpus.ts";
import {readDictionary} from "../loaders/link/dictionaryFiles.ts";
import {readPanel} from "../loaders/panel/panelFiles.ts";
import {qualityFile} from "../loaders/quality/qualityFile.ts";
import {rebuild} from "../loaders/rebuild/rebuild.ts";
import {pack} from "../loaders/site/archive.ts";

const onProgress = ({done, total, file}: Progress): void =>
  console.error(`tables: ${done} of ${total} reports, ${file}`);

const {files} = await rebuild(["data/reports"], {store: "src/.observablehq/cache/rebuild", onProgress});
const quality = await qualityFile("data", await readDictionary("data"), await readPanel("data/panel"));
files.set("datapackage.json", await readFile("data/datapackage.json"));
files.set("changes.json", Buffer.from(JSON.stringify(await readArrivals("data"))));
files.set("quality.json", Buffer.from(JSON.stringify(quality)));
process.stdout.write(await pack(files));
