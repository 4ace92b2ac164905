import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {readDictionary} from "../../loaders/link/dictionaryFiles.ts";
import type {CommitmentRow} from "../../loaders/match/commitment.ts";
import {commitments} from "../../loaders/match/commitments.ts";
import {exampleReports} from "../../loaders/match/examples.ts";
import {defaultTolerance, judge} from "../../loaders/match/verdict.ts";
import {arrowBytes} from "../../loaders/tables/arrow.ts";
import {parquetBytes} from "../../loaders/tables/parquet.ts";
import {describe as described} from "../../loaders/tables/schema.ts";
import {judged} from "../../src/components/macros.ts";
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
      const asJudged = database
        .query("select commitment, verdict, reason from commitments_at(?)", tolerance)
        .filter(({commitment}) => String(commitment).startsWith("case"));
      const verdicts = new Map(asJudged.map(({commitment, ...rest}) => [commitment, rest]));
      cases.forEach(([, target, outcome, rules], i) => {
        const {verdict, reason} = judge(target, outcome, {...rules, tolerance});
        expect(verdicts.get(`case ${i}`)).toEqual({verdict, reason});
      });
    }
  });

  it("has, as commitments_of(indicator, points), the rows of one indicator, and again in its partition", () => {
    const asked = (from: string) =>
      database.query(`select commitment, verdict, reason from ${from} where indicator = 'gdp' order by all`);
    const whole = asked("commitments_at(0.3)");
    expect(whole.length).toBeGreaterThan(0);
    expect(asked("commitments_of('gdp', 0.3)")).toEqual(whole);
    database.query("create table commitments_of_gdp as from commitments where indicator = 'gdp'");
    for (const text of judged("commitments_of_gdp_at", "commitments_of_gdp")) database.query(text);
    expect(asked("commitments_of_gdp_at(0.3)")).toEqual(whole);
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

describe("yearly_targets(points)", () => {
  let yearly: Database;
  const asked = {horizon: "year", indicator: "gdp", measure: "growth", verdict_exact: "missed"} as const;
  const rows: CommitmentRow[] = [
    // A figure of a zone stands first; the place's own has an answer.
    promised({
      ...asked,
      commitment: "zone",
      target: "150200-2022-work_report@90",
      verdict_exact: "not_comparable",
      borderline_beyond: null
    }),
    promised({...asked, commitment: "own", target: "150200-2022-work_report@100.2"}),
    promised({...asked, commitment: "again", restates: "own"}),
    promised({...asked, commitment: "stretch", tier: "stretch", time_period: "2021"}),
    promised({...asked, commitment: "base", tier: "base", time_period: "2021", target_bound: "ge"}),
    promised({...asked, commitment: "range", time_period: "2020", target_value_high: 9, target_bound: "eq"}),
    promised({...asked, commitment: "floor", time_period: "2019", target_bound: "ge"}),
    promised({...asked, commitment: "limit", time_period: "2018", target_bound: "le"}),
    promised({...asked, commitment: "bare", time_period: "2017", target_bound: "eq"}),
    promised({
      ...asked,
      commitment: "pace",
      time_period: "2016",
      target_value: null,
      relative_to: "经济增长"
    }),
    promised({...asked, commitment: "words", time_period: "2015", target_value: null}),
    promised({
      ...asked,
      commitment: "none",
      time_period: "2014",
      target_value: null,
      target_status: "explicitly_none"
    }),
    promised({...asked, commitment: "plan", horizon: "five_year_plan", time_period: "2021/2025"}),
    promised({...asked, commitment: "unfound", target: null, time_period: "2013"})
  ];
  beforeAll(async () => {
    yearly = await openDatabase(
      new Map([["commitments.parquet", parquetBytes(arrowBytes(fields, rows), new Map())]])
    );
  });
  afterAll(() => yearly.close());

  it("has one target a place and year, with its form: the base, not the stretch; the first with an answer", () => {
    const found = yearly.query(
      "select commitment, year, form from yearly_targets(?) order by year desc",
      0.5
    );
    expect(found.map(({commitment, year, form}) => [commitment, year, form])).toEqual([
      ["own", 2022, "about"],
      ["base", 2021, "two_tier"],
      ["range", 2020, "range"],
      ["floor", 2019, "at_least"],
      ["limit", 2018, "at_most"],
      ["bare", 2017, "bare"],
      ["pace", 2016, "relative"],
      ["words", 2015, "wordless"],
      ["none", 2014, "none"]
    ]);
  });

  it("knows where a target stands in its report", () => {
    const [own] = yearly.query("select target_start from yearly_targets(0.5) where commitment = 'own'");
    expect(own).toEqual({target_start: 100});
  });
});
