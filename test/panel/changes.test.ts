import {expect, test} from "vitest";
import {changeLines, changesBetween} from "../../loaders/panel/changes.ts";
import type {PanelObservation} from "../../loaders/panel/panel.ts";
import {panelObservation as fact, panelReport} from "./made.ts";

const of = (...observations: PanelObservation[]) => ({
  reports: [...new Set(observations.map(({report}) => report))].map((report) => panelReport({report})),
  observations
});

test("changesBetween(before, after) tells added, changed and withdrawn facts apart", () => {
  const kept = fact({start: 1});
  const changes = changesBetween(
    of(kept, fact({start: 2, value: 3}), fact({start: 3, value: 5})),
    of(kept, fact({start: 2, value: 4}), fact({start: 9, value: 6}))
  );
  expect(changes.same).toBe(1);
  expect(changes.changed.map(({before, after}) => [before.value, after.value])).toEqual([[3, 4]]);
  expect(changes.added.map(({value}) => value)).toEqual([6]);
  expect(changes.withdrawn.map(({value}) => value)).toEqual([5]);
});

test("changesBetween(before, after) sees no change where facts only stand elsewhere or another reader read them", () => {
  const changes = changesBetween(
    of(fact({start: 1, end: 5, section: "1"})),
    of(fact({start: 2, end: 6, section: "2", reader_version: "2"}))
  );
  expect(changes).toMatchObject({same: 1, added: [], changed: [], withdrawn: []});
});

test("changesBetween(before, after) counts a fact that is stated twice as two", () => {
  const changes = changesBetween(of(fact({start: 1}), fact({start: 2})), of(fact({start: 1})));
  expect(changes).toMatchObject({same: 1, added: [], changed: []});
  expect(changes.withdrawn).toHaveLength(1);
});

test("changesBetween(before, after) names the reports that came and went", () => {
  const {reportsAdded, reportsWithdrawn} = changesBetween(of(fact({report: "a"})), of(fact({report: "b"})));
  expect([reportsAdded, reportsWithdrawn]).toEqual([["b"], ["a"]]);
});

test("changeLines(changes) says which indicators changed most, and how", () => {
  const lines = changeLines(
    changesBetween(
      of(fact({start: 1, value: 1}), fact({start: 2, value: 2, scope: null})),
      of(fact({start: 2, value: 2, scope: "市区"}), fact({start: 3, indicator: "cpi", as_stated: "3%"}))
    )
  );
  expect(lines).toContain("observations: 1 added, 1 changed, 1 withdrawn, 0 as before");
  expect(lines.findIndex((line) => line.startsWith("gdp"))).toBeLessThan(
    lines.findIndex((line) => line.startsWith("cpi"))
  );
  expect(lines).toContain("+ 150200-2022-work_report@3 cpi growth target 2022: 3%");
  expect(lines).toContain("~ 150200-2022-work_report@2 gdp growth target 2022: 8%左右; scope null → 市区");
  expect(lines).toContain("- 150200-2022-work_report@1 gdp growth target 2022: 8%左右");
});

test("changeLines(changes) of equal panels is two lines", () => {
  expect(changeLines(changesBetween(of(fact()), of(fact())))).toEqual([
    "reports: 0 added, 0 withdrawn",
    "observations: 0 added, 0 changed, 0 withdrawn, 1 as before"
  ]);
});
