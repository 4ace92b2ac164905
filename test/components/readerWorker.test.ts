import {existsSync, readFileSync} from "node:fs";
import {expect, it} from "vitest";

it("attaches the two scripts of the reader by names that loaders stand for", () => {
  // The source is read, not the module: Framework wants the names of files as literals, and Node has no attachments.
  const source = readFileSync("src/components/readerWorker.ts", "utf8");
  const attached = Array.from(source.matchAll(/FileAttachment\("\.\.\/([^"]+)"\)/g), ([, name]) => name);
  expect(attached).toEqual(["reader.mjs", "pdf.mjs"]);
  for (const name of attached) expect(existsSync(`src/${name}.ts`)).toBe(true);
});
