import {expect, test} from "vitest";
import {agreementWith, parseChecks} from "../../loaders/panel/agreement.ts";
import type {PanelObservation} from "../../loaders/panel/panel.ts";
import {panelObservation, panelReport} from "./made.ts";

const checks = (target: string, outcome = "7%,7,eq") =>
  parseChecks(`ref_area,place,year,target,target_value,target_high,target_bound,outcome,outcome_value,outcome_bound
150200,包头市,2022,${target},${outcome}
`);
const fact = (change: Partial<PanelObservation>) => panelObservation({report: "now", ...change});
const panel = (...observations: PanelObservation[]) => ({
  reports: [panelReport({report: "now", year: 2022}), panelReport({report: "next", year: 2023})],
  observations
});

test("agreementWith(checks, panel) finds a target in its year's report, its outcome in the next one's", () => {
  const {targets, outcomes} = agreementWith(
    checks("8%左右,8,,approx"),
    panel(fact({value: 8}), fact({report: "next", phase: "estimate", value: 7}))
  );
  expect(targets).toEqual({checked: 1, agreed: 1, differences: []});
  expect(outcomes).toEqual({checked: 1, agreed: 1, differences: []});
});

test.each([
  ["another number", "7%左右,7,,approx", {}, 0],
  ["another bound", "8%,8,,eq", {}, 0],
  ["both edges of a range", "8%—8.5%,8,8.5,eq", {value_high: 8.5}, 1],
  ["one edge of a range", "8%—8.5%,8,8.5,eq", {}, 0],
  ["a growth of another year", "8%左右,8,,approx", {time_period: "2021"}, 0],
  ["a growth of another place", "8%左右,8,,approx", {ref_area: "150203"}, 0]
])("agreementWith(checks, panel) holds %s against what is printed", (_, target, change, agreed) => {
  expect(agreementWith(checks(target), panel(fact(change))).targets).toMatchObject({checked: 1, agreed});
});

test("agreementWith(checks, panel) compares the base of a target in two steps", () => {
  const steps = panel(fact({value: 9, tier: "stretch"}), fact({value: 8, tier: "base", start: 20}));
  expect(agreementWith(checks("8%左右,8,,approx"), steps).targets.agreed).toBe(1);
});

test("agreementWith(checks, panel) says what was read instead, and where nothing was", () => {
  const read = fact({value: 9});
  const {targets, outcomes} = agreementWith(checks("8%,8,,eq"), panel(read));
  expect(targets.differences).toEqual([
    {ref_area: "150200", place: "包头市", year: 2022, printed: "8%", report: "now", read}
  ]);
  expect(outcomes.differences).toMatchObject([{report: "next", read: null}]);
});

test("agreementWith(checks, panel) checks no year without a number or a report", () => {
  const open = {reports: [panelReport({report: "now"})], observations: []};
  const {targets, outcomes} = agreementWith(checks("未设,,,"), open);
  expect([targets.checked, outcomes.checked]).toEqual([0, 0]);
});
