import {expect, test} from "vitest";
import {basePath} from "../../loaders/commands/basePath.ts";

test("basePath(text) has a slash at either end and is a path", () => {
  expect(["/", "", "reports", "/a/b/"].map(basePath)).toEqual(["/", "/", "/reports/", "/a/b/"]);
  expect(() => basePath('"><script>')).toThrow("must be a path");
});
