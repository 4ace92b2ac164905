/** Writes src/figure.svg, the README's chart, from the reports and the panel in data/: `npm run figure`. */
import {writeFileSync} from "node:fs";
import {build} from "esbuild";
import {JSDOM} from "jsdom";
import type * as Figure from "../../src/components/figure.ts";
import type {Source, Statement} from "../../src/components/statement.ts";
import {readCorpus} from "../corpus.ts";
import {parseDictionary} from "../link/dictionary.ts";
import {readDictionaryFiles} from "../link/dictionaryFiles.ts";
import {withPanel} from "../panel/panel.ts";
import {readPanel} from "../panel/panelFiles.ts";
import type {Meta} from "../tables/tables.ts";
import {tables} from "../tables/tables.ts";

const output = "src/figure.svg";

/** The nation, seven of its provinces, and a city: what fits into a README. */
const places = ["100000", "110000", "150000", "210000", "310000", "320000", "440000", "510000", "150200"];

const dictionary = parseDictionary(await readDictionaryFiles("data"));
const results = [];
const panel = await readPanel("data/panel");
for await (const result of withPanel(readCorpus(["data/reports"]), panel, dictionary)) results.push(result);
const files = await tables(results, dictionary);
const {data_version, names}: Meta = JSON.parse(new TextDecoder().decode(files.get("meta.json")));

const reports: Source[] = [];
const statements: Statement[] = [];
for (const {report, observations} of results) {
  if (report === null || !places.includes(report.ref_area ?? "")) continue;
  const [name_en, name_zh] = names.areas[report.ref_area ?? ""] ?? [null, report.place];
  reports.push({...report, name_en, name_zh});
  const {kind, year, digest} = report;
  for (const observation of observations) {
    if (observation.indicator !== "gdp" || observation.measure !== "growth") continue;
    statements.push({...observation, kind, year, digest, name_en, name_zh, quote: null, quote_start: null});
  }
}

const {figure} = await bundled();
const {document} = new JSDOM("").window;
const title = "GDP growth: what was promised and what was then reported (%)";
writeFileSync(output, figure(statements, reports, {title, document, dataVersion: data_version}));
console.error(`${output}: ${statements.length} figures of ${reports.length} reports`);

/** Components import "npm:…", which Node does not know: they are bundled as they are for the browser. */
async function bundled(): Promise<typeof Figure> {
  const {outputFiles} = await build({
    entryPoints: ["src/components/figure.ts"],
    bundle: true,
    format: "esm",
    platform: "node",
    write: false,
    define: {"import.meta.url": JSON.stringify("file:///src/components/figure.js")},
    plugins: [
      {
        name: "npm",
        setup: ({onResolve, resolve}) =>
          onResolve({filter: /^npm:/}, ({path, ...options}) => resolve(path.slice("npm:".length), options))
      }
    ]
  });
  const source = Buffer.from(outputFiles[0]!.contents).toString("base64");
  return (await import(`data:text/javascript;base64,${source}`)) as typeof Figure;
}
