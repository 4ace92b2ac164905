import {readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, inject, test} from "vitest";

test("the README shows the chart that the build draws: npm run build keeps it so", () => {
  const built = readFileSync(join(inject("site"), "figure.svg"), "utf8");
  expect(built === readFileSync(".github/figure.svg", "utf8")).toBe(true);
});
