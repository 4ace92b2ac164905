import {readDictionary} from "../loaders/link/dictionaryFiles.ts";
import {rulesFile} from "../loaders/match/examples.ts";

process.stdout.write(JSON.stringify(rulesFile(await readDictionary("data"))));
