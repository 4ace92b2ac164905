import {tableFromIPC} from "apache-arrow";
import {readParquet} from "parquet-wasm/node";
import {beforeAll, describe, expect, it} from "vitest";
import {joinReports, type ReadRows} from "../../loaders/add/ownReports.ts";
import {dataFolder, readCorpus} from "../../loaders/corpus.ts";
import type {Dictionary} from "../../loaders/link/dictionary.ts";
import {readDictionary} from "../../loaders/link/dictionaryFiles.ts";
import type {FileResult} from "../../loaders/reportRows.ts";
import {compareBy} from "../../loaders/tables/order.ts";
import {shardedTables} from "../../loaders/tables/shards.ts";
import {tables} from "../../loaders/tables/tables.ts";

let dictionary: Dictionary;
let all: FileResult[];
beforeAll(async () => {
  dictionary = await readDictionary(dataFolder);
  all = [];
  for await (const result of readCorpus([`${dataFolder}/reports`])) all.push(result);
});

type Row = Record<string, unknown>;

/** Rows of an Arrow table, days as ISO text. */
const rowsOf = (arrow: Uint8Array): Row[] =>
  tableFromIPC(arrow)
    .toArray()
    .map((row: {toJSON(): Row}) => {
      const {delivered, ...rest} = row.toJSON();
      if (delivered === undefined) return rest;
      return {...rest, delivered: delivered && new Date(delivered as number).toISOString().slice(0, 10)};
    });

/** The rows of the tables that a build makes of reports. */
async function built(results: readonly FileResult[]): Promise<Record<string, Row[]>> {
  const files = await tables(results, dictionary);
  return Object.fromEntries(
    shardedTables.map((name) => [name, rowsOf(readParquet(files.get(`${name}.parquet`)!).intoIPCStream())])
  );
}

/** What a page hands over: the rows of one report in the order of its text. */
async function baseOf(results: readonly FileResult[]): Promise<ReadRows> {
  const rows = (await built(results)) as unknown as ReadRows;
  return {...rows, observations: rows.observations.toSorted(compareBy(["report", "start", "observation"]))};
}

const idOf = ({report}: FileResult) => report!.report;

describe("joinReports", () => {
  it("makes every table as a build with the files in data/reports makes it", async () => {
    const own = all.filter((result) => /2023/.test(idOf(result)));
    const others = all.filter((result) => !own.includes(result));
    expect(own.length).toBeGreaterThan(1);
    const joined = joinReports(own, {base: await baseOf(others), year: 2025}, dictionary);
    expect(joined.standings.map(({standing}) => standing)).toEqual(own.map(() => "new"));
    const expected = await built([...others, ...own]);
    for (const name of shardedTables) expect(rowsOf(joined.tables.get(name)!), name).toEqual(expected[name]);
    expect(expected.commitments!.some(({verdict}) => verdict === "met")).toBe(true);
  });

  it("puts a report in the place of its digest", async () => {
    const digest = all.find((result) => idOf(result) === "150200-2022-work_report")!;
    const [first, ...rest] = digest.sentences;
    const full: FileResult = {
      ...digest,
      report: {...digest.report!, digest: false},
      sentences: [{...first!, text: `${first!.text}一`}, ...rest],
      observations: digest.observations.slice(0, 30)
    };
    const joined = joinReports([full], {base: await baseOf(all), year: 2025}, dictionary);
    expect(joined.standings).toEqual([{standing: "replaces_digest", existing: "150200-2022-work_report"}]);
    const own = rowsOf(joined.tables.get("observations")!).filter(
      ({report}) => report === "150200-2022-work_report"
    );
    expect(own).toHaveLength(30);
  });

  it("leaves out what the tables have, what comes twice, and what cannot be read", async () => {
    const [first, second] = all as [FileResult, FileResult];
    const unreadable = {...second, report: null, sentences: [], observations: []};
    const base = await baseOf([first]);
    const joined = joinReports([first, second, second, unreadable], {base, year: 2025}, dictionary);
    expect(joined.standings).toEqual([
      {standing: "same_text", existing: idOf(first)},
      {standing: "new", existing: null},
      {standing: "same_as_yours", existing: idOf(second)},
      {standing: "unreadable", existing: null}
    ]);
  });

  it("keeps a report whose place is unknown, with its figures", async () => {
    const lost = {...all[0]!, report: {...all[0]!.report!, report: "a-file", ref_area: null, place: null}};
    const nowhere = {
      ...lost,
      observations: lost.observations.map((row) => ({...row, report: "a-file", ref_area: null}))
    };
    const base = await baseOf([]);
    const joined = joinReports([nowhere], {base, year: 2025}, dictionary);
    expect(rowsOf(joined.tables.get("observations")!)).toHaveLength(lost.observations.length);
  });

  it("gives tables without rows where nothing is left to join", async () => {
    const joined = joinReports([], {base: await baseOf(all), year: 2025}, dictionary);
    for (const name of shardedTables) expect(rowsOf(joined.tables.get(name)!)).toEqual([]);
  });
});
