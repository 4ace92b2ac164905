import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {readDictionary} from "../../loaders/link/dictionaryFiles.ts";
import type {CommitmentRow} from "../../loaders/match/commitment.ts";
import {commitments} from "../../loaders/match/commitments.ts";
import {exampleReports} from "../../loaders/match/examples.ts";
import {defaultTolerance, judge} from "../../loaders/match/verdict.ts";
import {arrowBytes, parquetBytes} from "../../loaders/tables/parquet.ts";
import {describe as described} from "../../loaders/tables/schema.ts";
import {openDatabase, type Database} from "../duckdb.ts";
import {cases} from "../match/verdictCases.ts";
import {promised} from "./made.ts";

const dictionary = await readDictionary("data");
const {fields} = described("commitments").schema;
const tolerances = [0, 0.1, 0.3, 0.4, defaultTolerance, 0.7, 1, 2, 5];

/** Rows of the examples that the page of the rules shows, judged at a tolerance. */
function examplesAt(tolerance: number): CommitmentRow[] {
  return exampleReports(dictionary).flatMap((reports, example) =>
    commitments(reports, dictionary, {year: 2023, tolerance}).map((row) => ({
      ...row,
      commitment: `${example}~${row.commitment}`
    }))
  );
}

function rowsOfCases(): CommitmentRow[] {
  return cases.map(([, target, outcome, rules], i) => ({
    ...promised({commitment: `case ${i}`}),
    ...judge(target, outcome, rules)
  }));
}

let database: Database;
beforeAll(async () => {
  const rows = [...rowsOfCases(), ...examplesAt(defaultTolerance)];
  database = await openDatabase(
    new Map([["commitments.parquet", parquetBytes(arrowBytes(fields, rows), new Map())]])
  );
});
afterAll(() => database.close());

describe("commitments_at(points)", () => {
  it("gives every case of the rules the verdict that the rules give it", () => {
    for (const tolerance of tolerances) {
      const judged = database
        .query("select commitment, verdict, reason from commitments_at(?)", tolerance)
        .filter(({commitment}) => String(commitment).startsWith("case"));
      const verdicts = new Map(judged.map(({commitment, ...rest}) => [commitment, rest]));
      cases.forEach(([, target, outcome, rules], i) => {
        const {verdict, reason} = judge(target, outcome, {...rules, tolerance});
        expect(verdicts.get(`case ${i}`)).toEqual({verdict, reason});
      });
    }
  });

  it("is the table that these reports would make, had they been judged at that tolerance", () => {
    for (const tolerance of tolerances) {
      const columns = fields.map(({name}) => `"${name}"`).join(", ");
      const rows = database.query(
        `select ${columns} from commitments_at(?) where commitment not like 'case%' order by commitment`,
        tolerance
      );
      const expected = examplesAt(tolerance).sort((a, b) => (a.commitment < b.commitment ? -1 : 1));
      expect(rows).toEqual(expected);
    }
  });
});

describe("verdict_at(exact, met, borderline, points)", () => {
  it("sweeps the tolerance in one query", () => {
    const missed = database.query(
      `select points, count(*) filter (verdict_at(verdict_exact, met_beyond, borderline_beyond, points) = 'missed') as n
       from commitments, (values (0.0), (0.5), (5.0)) tolerances(points) group by points order by points`
    );
    const at = (points: number) =>
      database.query("select count(*) as n from commitments_at(?) where verdict = 'missed'", points)[0]!.n;
    expect(missed.map(({n}) => n)).toEqual([0, 0.5, 5].map(at));
    expect(new Set(missed.map(({n}) => n)).size).toBe(3);
  });
});
