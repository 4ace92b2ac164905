import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {areaTable} from "../../loaders/link/areaTable.ts";

test("data/areas.csv is what `npm run areas` writes", () => {
  expect(areaTable() === readFileSync("data/areas.csv", "utf8")).toBe(true);
});
