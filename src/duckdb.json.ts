import {engineWords} from "../loaders/site/engineWords.ts";

process.stdout.write(JSON.stringify(await engineWords()));
