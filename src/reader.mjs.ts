// The reader as a module worker of the page, its dictionary inside. Not ".js": preview does not watch those.
import {bundle} from "../loaders/site/bundle.ts";

process.stdout.write(await bundle("loaders/worker.ts"));
