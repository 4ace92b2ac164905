import {expect, it} from "vitest";
import {engineWords} from "../../loaders/site/engineWords.ts";

it("asks the engine for its words, and leaves out what a locked engine refuses", async () => {
  const {keywords, reserved, types, functions} = await engineWords();
  expect(keywords).toEqual(expect.arrayContaining(["select", "qualify", "asof"]));
  expect(reserved).toContain("end");
  expect(reserved).not.toContain("value");
  expect(types).toEqual(expect.arrayContaining(["varchar", "double", "hugeint"]));
  const names = functions.map(({name}) => name);
  expect(names).toEqual(expect.arrayContaining(["median", "strftime", "regexp_matches", "unnest"]));
  expect(names.filter((name) => /^(?:read_|duckdb_|getenv)/.test(name))).toEqual([]);
  expect(functions.find(({name}) => name === "strftime")!.signature).toBe("strftime(data, format)");
});
