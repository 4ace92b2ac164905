import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, expect, test} from "vitest";
import {panelFiles, readPanel, writePanel} from "../../loaders/panel/panelFiles.ts";
import {panelAssessment, panelObservation, panelReport} from "./made.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "zhibiao-panel-"));
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

const panel = {
  reports: [panelReport(), panelReport({report: "b", delivered: null, title: null})],
  observations: [
    panelObservation({value: null, scope: "全市"}),
    panelObservation({report: "b", value_high: 8.5, relative_gap: 0.1})
  ],
  assessments: [panelAssessment(), panelAssessment({assessment: "b#9", report: "b", n: 3, of: 9})]
};

test("readPanel(folder) gives back what writePanel wrote, column for column", async () => {
  const nested = join(folder, "new", "panel");
  await writePanel(nested, panelFiles(panel));
  expect(await readPanel(nested)).toEqual(panel);
});

test("panelFiles(panel) gives the same bytes for the same panel, however its rows name their columns", () => {
  const turned = (row: object): never => Object.fromEntries(Object.entries(row).reverse()) as never;
  const again = {
    reports: panel.reports.map(turned),
    observations: panel.observations.map(turned),
    assessments: panel.assessments.map(turned)
  };
  expect(panelFiles(again)).toEqual(panelFiles(panel));
});

test("panelFiles(panel) throws on a value that is not as described", () => {
  const wrong = {...panel, observations: [panelObservation({bound: "gt" as "ge"})]};
  expect(() => panelFiles(wrong)).toThrow('observations, row 0: bound "gt" is none of');
});

test("readPanel(folder) reads a panel for which reports were not asked what they say of their targets", async () => {
  await writePanel(folder, panelFiles({...panel, assessments: null}));
  expect(await readPanel(folder)).toEqual({...panel, assessments: null});
});

test("readPanel(folder) is null where there is none", async () => {
  expect(await readPanel(folder)).toBeNull();
});
