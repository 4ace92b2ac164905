import {readFileSync} from "node:fs";
import {expect, it} from "vitest";

it("knows every table that is described, and no other", () => {
  const {resources} = JSON.parse(readFileSync("data/datapackage.json", "utf8")) as {
    resources: {name: string}[];
  };
  // The source is read, not the module: Framework wants the names of files as literals, and Node has no attachments.
  const source = readFileSync("src/components/database.ts", "utf8");
  const known = Array.from(
    source.matchAll(/\["(\w+)", FileAttachment\("\.\.\/tables\/(\w+)\.parquet"\)\.href\]/g)
  );
  expect(known.map(([, name]) => name).sort()).toEqual(resources.map(({name}) => name).sort());
  expect(known.filter(([, name, file]) => name !== file)).toEqual([]);
});
