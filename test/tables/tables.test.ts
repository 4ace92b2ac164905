import {spawnSync} from "node:child_process";
import {createHash} from "node:crypto";
import {fileURLToPath} from "node:url";
import {tableFromIPC} from "apache-arrow";
import {readParquet} from "parquet-wasm/node";
import {afterAll, beforeAll, describe as suite, expect, test} from "vitest";
import {dataFolder, readCorpus} from "../../loaders/corpus.ts";
import {parseDictionary, type Dictionary} from "../../loaders/link/dictionary.ts";
import {readDictionaryFiles} from "../../loaders/link/dictionaryFiles.ts";
import {descriptions} from "../../loaders/tables/schema.ts";
import {type Meta, tables} from "../../loaders/tables/tables.ts";
import {type Database, openDatabase} from "../duckdb.ts";
import {fileResult} from "../made.ts";

let dictionary: Dictionary;
beforeAll(async () => {
  dictionary = parseDictionary(await readDictionaryFiles(dataFolder));
});

const hashOf = (files: ReadonlyMap<string, Uint8Array>): string => {
  const hash = createHash("sha256");
  for (const [name, bytes] of files) hash.update(name).update(bytes);
  return hash.digest("hex");
};
const metaOf = (files: ReadonlyMap<string, Uint8Array>): Meta =>
  JSON.parse(new TextDecoder().decode(files.get("meta.json"))) as Meta;
const rowsOf = (files: ReadonlyMap<string, Uint8Array>, name: string): Record<string, unknown>[] =>
  tableFromIPC(readParquet(files.get(`${name}.parquet`)!).intoIPCStream())
    .toArray()
    .map((row) => row!.toJSON() as Record<string, unknown>);

test("tables(results, dictionary) makes a Parquet file for each described table, and meta.json", async () => {
  const files = await tables([fileResult("b"), fileResult("a")], dictionary);
  expect([...files.keys()]).toEqual([
    ...descriptions.map(({name}) => `${name}.parquet`),
    "indicators/gdp/observations.parquet",
    "indicators/gdp/commitments.parquet",
    "meta.json",
    "labels.json",
    "names.json"
  ]);
  const meta = metaOf(files);
  expect(meta.counts).toMatchObject({reports: 2, sections: 2, sentences: 2, observations: 2, problems: 0});
  expect(meta.counts.areas).toBe(dictionary.areas.length);
  expect(meta.reports.map(({report}) => report)).toEqual(["a", "b"]);
  expect(meta.data_version).toMatch(/^[0-9a-f]{64}$/);
});

test("tables(results, dictionary) sorts observations as described: indicator, place, period, null last", async () => {
  const files = await tables(
    [
      fileResult("d", {indicator: null}),
      fileResult("c", {ref_area: "150200"}),
      fileResult("b", {ref_area: "150100", time_period: "2023"}),
      fileResult("a", {ref_area: "150100"}),
      fileResult("e", {indicator: "cpi"})
    ],
    dictionary
  );
  expect(rowsOf(files, "observations").map(({report}) => report)).toEqual(["e", "a", "b", "c", "d"]);
});

test("tables(results, dictionary) writes one data version into meta.json and every table", async () => {
  const files = await tables([fileResult("a")], dictionary);
  const {data_version} = metaOf(files);
  for (const {name} of descriptions) {
    const {schema} = tableFromIPC(readParquet(files.get(`${name}.parquet`)!).intoIPCStream());
    expect(schema.metadata.get("data_version"), name).toBe(data_version);
  }
});

test("tables(results, dictionary) changes the data version with any value, not with the order of files", async () => {
  const version = async (...results: ReturnType<typeof fileResult>[]): Promise<string> =>
    metaOf(await tables(results, dictionary)).data_version;
  const [a, b] = [fileResult("a"), fileResult("b")];
  expect(await version(a, b)).toBe(await version(b, a));
  expect(await version(a, fileResult("b", {value: 9}))).not.toBe(await version(a, b));
});

test("tables(results, dictionary) gives the same bytes in every process", async () => {
  const module = (path: string): string => JSON.stringify(new URL(path, import.meta.url).href);
  const script = `
    import {createHash} from "node:crypto";
    import {parseDictionary} from ${module("../../loaders/link/dictionary.ts")};
    import {readDictionaryFiles} from ${module("../../loaders/link/dictionaryFiles.ts")};
    import {tables} from ${module("../../loaders/tables/tables.ts")};
    import {fileResult} from ${module("../made.ts")};
    const dictionary = parseDictionary(await readDictionaryFiles(${JSON.stringify(dataFolder)}));
    const hash = createHash("sha256");
    for (const [name, bytes] of await tables([fileResult("a"), fileResult("b")], dictionary)) hash.update(name).update(bytes);
    console.log(hash.digest("hex"));`;
  const run = (): string =>
    spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
      cwd: fileURLToPath(new URL("../..", import.meta.url)),
      encoding: "utf8"
    }).stdout.trim();
  const here = hashOf(await tables([fileResult("a"), fileResult("b")], dictionary));
  expect([run(), run()]).toEqual([here, here]);
}, 120_000);

test("tables(results, dictionary) throws with table, row and column where a row is not as described", async () => {
  const result = fileResult("a", {bound: "gt" as "ge"});
  await expect(tables([result], dictionary)).rejects.toThrow(
    'observations, row 0 (a@8): bound "gt" is none of eq, approx, ge, le'
  );
});

test("tables(results, dictionary) keeps the problems of a file that gave no report", async () => {
  const problem = {
    source_file: "x.txt",
    report: null,
    severity: "error",
    code: "unreadable_file",
    message: "there is no such file",
    remedy: "check the path",
    start: null
  } as const;
  const lost = {report: null, sections: [], sentences: [], observations: [], problems: [problem]};
  const files = await tables([lost, fileResult("a")], dictionary);
  expect(rowsOf(files, "problems")).toEqual([problem]);
  expect(metaOf(files).counts.reports).toBe(1);
});

suite("the reports in data/reports, as tables of DuckDB", () => {
  let database: Database;
  beforeAll(async () => {
    database = await openDatabase(await tables(readCorpus([`${dataFolder}/reports`]), dictionary));
  }, 60_000);
  afterAll(() => database.close());

  const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(", ");

  test("hold figures of every phase, and answer a query with bound values", () => {
    const [row] = database.query(
      "select count(*) as n, count(distinct phase) as phases from observations where ref_area = ? and indicator = ?",
      "150200",
      "gdp"
    );
    expect(Number(row!.n)).toBeGreaterThan(2);
    expect(Number(row!.phases)).toBeGreaterThan(1);
  });

  test("have the types that are described", () => {
    const types = {string: "VARCHAR", integer: "INTEGER", number: "DOUBLE", boolean: "BOOLEAN", date: "DATE"};
    for (const {name, schema} of descriptions) {
      const found = database.query(
        "select column_name, data_type from information_schema.columns where table_name = ? order by ordinal_position",
        name
      );
      expect(found.map((row) => [row.column_name, row.data_type])).toEqual(
        schema.fields.map((field) => [field.name, types[field.type]])
      );
    }
  });

  test.each(descriptions.filter(({schema}) => schema.primaryKey))(
    "have no key of $name twice",
    ({name, schema}) => {
      const key = quoted(schema.primaryKey!);
      expect(database.query(`select ${key} from ${name} group by ${key} having count(*) > 1`)).toEqual([]);
    }
  );

  const references = descriptions.flatMap(({name, schema}) =>
    (schema.foreignKeys ?? []).map(({fields, reference}) => ({name, fields, reference}))
  );

  test.each(references)("refer from $name to $reference.resource only by $fields that are there", (key) => {
    const {name, fields, reference} = key;
    const pairs = fields.map((field, index) => `a."${field}" = b."${reference.fields[index]}"`).join(" and ");
    const known = fields.map((field) => `a."${field}" is not null`).join(" and ");
    expect(
      database.query(
        `select a.* from ${name} a where ${known} and not exists (select 1 from ${reference.resource} b where ${pairs})`
      )
    ).toEqual([]);
  });

  test("say nothing of files or addresses: the engine reads its tables alone", () => {
    expect(() => database.query("select * from read_csv('/etc/passwd')")).toThrow();
  });
});
