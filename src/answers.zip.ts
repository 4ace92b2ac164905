// What the pages show first, answered by the build: their first chart waits neither for the engine nor for a table.
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {readParquet} from "parquet-wasm/node";
import {pack} from "../loaders/site/archive.ts";
import {component} from "../loaders/site/component.ts";
import {openNodeEngine} from "../loaders/site/nodeEngine.ts";
import {tableFolder} from "../loaders/site/paths.ts";
import {sqlBlocks, templateOf} from "../loaders/site/sqlBlocks.ts";
import type {Meta} from "../loaders/tables/tables.ts";
import type * as Answering from "./components/answers.ts";
import type * as Binding from "./components/bind.ts";
import type * as Macros from "./components/macros.ts";
import type * as Pairs from "./components/pairs.ts";
import type {Source} from "./components/statement.ts";
import type * as Tolerance from "./components/tolerance.ts";

type Row = Record<string, unknown>;

const [{answerOf}, {bind}, {macros}, {yearOfMostPairs}, {defaultTolerance}] = await Promise.all([
  component<typeof Answering>("src/components/answers.ts"),
  component<typeof Binding>("src/components/bind.ts"),
  component<typeof Macros>("src/components/macros.ts"),
  component<typeof Pairs>("src/components/pairs.ts"),
  component<typeof Tolerance>("src/components/tolerance.ts")
]);

/** What the inputs of a page say before anybody touches them, from the results of its queries. */
const firstViews: Record<string, (results: ReadonlyMap<string, readonly Row[]>) => Row> = {
  index: () => ({}),
  compare: (results) => {
    const reports = results.get("allReports") as readonly Source[] | undefined;
    if (reports === undefined) return {};
    return {
      indicator: "gdp",
      measure: "growth",
      year: yearOfMostPairs(reports),
      places: [],
      tolerance: defaultTolerance
    };
  }
};

const folder = await tableFolder();
const {data_version} = JSON.parse(await readFile(join(folder, "meta.json"), "utf8")) as Meta;
const engine = await openNodeEngine();
engine.open({query: {castBigIntToDouble: true, castDecimalToDouble: true, castTimestampToDate: true}});
const connection = engine.connect();
for (const name of [
  "reports",
  "sentences",
  "observations",
  "indicators",
  "areas",
  "commitments",
  "problems"
]) {
  const rows = readParquet(await readFile(join(folder, `${name}.parquet`))).intoIPCStream();
  connection.insertArrowFromIPCStream(rows, {name, create: true});
}
for (const {text} of macros) connection.query(text);

const files = new Map<string, Uint8Array>();
for (const [page, firstView] of Object.entries(firstViews)) {
  const results = new Map<string, readonly Row[]>();
  const answers = [];
  for (const block of sqlBlocks(await readFile(`src/${page}.md`, "utf8"))) {
    const template = templateOf(block, firstView(results));
    if (template === undefined) throw new Error(`src/${page}.md: what does ${block.id} ask at first?`);
    const statement = bind(template.strings, template.values as Binding.Parameter[]);
    const prepared = connection.prepare(statement.text);
    const rows = prepared
      .query(...statement.parameters)
      .toArray()
      .map((row) => row.toJSON() as Row);
    prepared.close();
    if (block.id !== null) results.set(block.id, rows);
    answers.push(answerOf(statement, rows));
  }
  files.set(`${page}.json`, Buffer.from(JSON.stringify({data_version, answers})));
}
process.stdout.write(await pack(files));
