import {expect, it} from "vitest";
import {reportName} from "../../src/components/reportName.ts";
import {setYours} from "../../src/components/own/yours.ts";
import {source} from "./made.ts";

it("names place, year and kind, as far as they are known", () => {
  expect(reportName(source("150200", 2022))).toBe("Baotou 包头 2022 work report");
  expect(reportName({name_en: null, name_zh: "某地", year: null, kind: null})).toBe("某地");
});

it("marks the reader's own", () => {
  const report = source("150200", 2022);
  setYours([report.report]);
  expect(reportName(report)).toBe("Baotou 包头 2022 work report (yours)");
  expect(reportName(source("150200", 2023))).toBe("Baotou 包头 2023 work report");
  setYours([]);
});
