// The README's chart. It is drawn from the panel alone, which comes with the repository: an analyst's own reports
// change the site and leave this picture, which git tracks, as it is.
import {JSDOM} from "jsdom";
import {contentHash} from "../loaders/contentHash.ts";
import {readDictionary} from "../loaders/link/dictionaryFiles.ts";
import {panelRows} from "../loaders/panel/panel.ts";
import {readPanel} from "../loaders/panel/panelFiles.ts";
import {component} from "../loaders/site/component.ts";
import type * as Figure from "./components/figure.ts";
import type {Source, Statement} from "./components/statement.ts";

/** The nation, seven of its provinces, and a city. */
const places = ["100000", "110000", "150000", "210000", "310000", "320000", "440000", "510000", "150200"];

const dictionary = await readDictionary("data");
const {reports: all, observations} = (await readPanel("data/panel")) ?? {reports: [], observations: []};
const panel = {
  reports: all.filter(({ref_area}) => places.includes(ref_area)),
  observations: observations.filter(({indicator, measure}) => indicator === "gdp" && measure === "growth")
};

const reports: Source[] = [];
const statements: Statement[] = [];
for (const {report, observations} of panelRows(panel, dictionary)) {
  const area = dictionary.area(report!.ref_area!);
  const names = {name_en: area?.short_en ?? null, name_zh: area?.short_zh ?? null};
  reports.push({...report!, ...names});
  const {kind, year, digest} = report!;
  for (const observation of observations)
    statements.push({...observation, kind, year, digest, ...names, quote: null, quote_start: null});
}

const {figure} = await component<typeof Figure>("src/components/figure.ts");
process.stdout.write(
  figure(statements, reports, {
    title: "GDP growth: what was promised and what was then reported (%)",
    document: new JSDOM("").window.document,
    version: contentHash(["data/panel"])
  })
);
