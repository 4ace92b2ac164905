import {strToU8, zipSync} from "fflate";
import {expect, it} from "vitest";
import {documentsOf} from "../../loaders/read/documents.ts";
import {limits} from "../../loaders/read/limits.ts";
import {isDocument} from "../../loaders/read/read.ts";

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

it("a file that is no archive is its own document", () => {
  const bytes = strToU8("x");
  const [document, ...others] = documentsOf(bytes, "a.txt", isDocument);
  expect(others).toEqual([]);
  expect(document!.name).toBe("a.txt");
  expect(document!.bytes()).toBe(bytes);
  expect(document!.sidecar()).toBeNull();
});

it("an archive gives the reports in it by path, each with its NAME.yml", () => {
  const inner = zipSync({"c.txt": strToU8("c")});
  const bytes = zipSync({
    "b.txt": strToU8("b"),
    "a.md": strToU8("a"),
    "a.yml": strToU8("year: 2021"),
    z: {"c.zip": inner}
  });
  const documents = documentsOf(bytes, "x.zip", isDocument);
  expect(documents.map(({name}) => name)).toEqual(["x.zip/a.md", "x.zip/b.txt", "x.zip/z/c.zip/c.txt"]);
  expect(documents.map((document) => text(document.bytes()))).toEqual(["a", "b", "c"]);
  expect(text(documents[0]!.sidecar()!)).toBe("year: 2021");
});

it("archives in archives end at a depth", () => {
  let bytes = zipSync({"a.txt": strToU8("x")});
  for (let depth = 0; depth < 4; depth++) bytes = zipSync({"inner.zip": bytes});
  const [document] = documentsOf(bytes, "x.zip", isDocument);
  expect(() => document!.bytes()).toThrow(/archive in an archive, 4 deep$/);
});

it("a file above the limit is refused before it is looked at", () => {
  expect(() =>
    documentsOf(new Uint8Array(2 ** 20 + 1), "a.txt", isDocument, {...limits, fileBytes: 2 ** 20})
  ).toThrow("a.txt has 1 MB, more than the 1 MB that a report may have");
});
