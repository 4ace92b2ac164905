import {expect, it} from "vitest";
import {reportName} from "../../src/components/reportName.ts";
import {source} from "./made.ts";

it("names place, year and kind, as far as they are known", () => {
  expect(reportName(source("150200", 2022))).toBe("Baotou 包头 2022 work report");
  expect(reportName({name_en: null, name_zh: "某地", year: null, kind: null})).toBe("某地");
});
