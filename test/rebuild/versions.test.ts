import {build} from "esbuild";
import {expect, test} from "vitest";
import {readerCode, tableCode} from "../../loaders/rebuild/versions.ts";

/** The project's own files that a module is made of. */
async function sources(entry: string): Promise<string[]> {
  const {metafile} = await build({
    entryPoints: [entry],
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
    write: false,
    metafile: true
  });
  return Object.keys(metafile.inputs);
}

const isListed = (code: readonly string[], file: string): boolean =>
  code.some((path) => file === path || file.startsWith(`${path}/`));

test("readerCode holds everything that reading a file runs", async () => {
  const files = (await sources("loaders/corpusTask.ts")).filter((file) => !isListed(readerCode, file));
  expect(files).toEqual([]);
});

test("tableCode holds everything that making the tables runs", async () => {
  const files = (await sources("loaders/tables/tables.ts")).filter((file) => !isListed(tableCode, file));
  expect(files).toEqual([]);
});
