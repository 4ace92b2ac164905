// The reader of PDF, which the worker fetches when a visitor first brings one.
import {bundle} from "../loaders/site/bundle.ts";

process.stdout.write(await bundle("loaders/read/pdf.ts"));
