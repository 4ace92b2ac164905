import {expect, it} from "vitest";
import {tableAddress} from "../../src/components/tableAddress.ts";

const version = "0123456789abcdef";

it("stands in tables/ of the built site, under any base path", () => {
  const meta = "https://example.org/some/base/_file/tables/meta.4b5eba03.json";
  expect(tableAddress("reports/150200-2022-work_report.json", meta, version)).toBe(
    "https://example.org/some/base/tables/reports/150200-2022-work_report.json?v=0123456789ab"
  );
});

it("stands beside the other tables in preview", () => {
  const meta = "http://127.0.0.1:3000/_file/tables/meta.json?sha=4b5eba03";
  expect(tableAddress("reports/150200-2022-work_report.json", meta, version)).toBe(
    "http://127.0.0.1:3000/_file/tables/reports/150200-2022-work_report.json?v=0123456789ab"
  );
});
