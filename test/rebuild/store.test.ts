import {existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, expect, test} from "vitest";
import {Store} from "../../loaders/rebuild/store.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "zhibiao-store-"));
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

const bytes = new TextEncoder().encode("指标");
const file = () => join(folder, "ab", "cdef");

test("get(key) gives what was put, and nothing where it was changed since", () => {
  const store = new Store(folder);
  expect(store.get("abcdef")).toBeUndefined();
  store.put("abcdef", bytes);
  expect(Buffer.from(store.get("abcdef")!)).toEqual(Buffer.from(bytes));
  writeFileSync(file(), "something else that is longer than a checksum");
  expect(store.get("abcdef")).toBeUndefined();
  writeFileSync(file(), "");
  expect(store.get("abcdef")).toBeUndefined();
});

test("put(key) leaves no half-written file, and does not complain where it cannot write", () => {
  const store = new Store(folder);
  store.put("abcdef", bytes);
  expect(readdirSync(join(folder, "ab"))).toEqual(["cdef"]);
  writeFileSync(join(folder, "file"), "");
  expect(() => new Store(join(folder, "file")).put("abcdef", bytes)).not.toThrow();
});

test("cached(key, make) makes once", () => {
  const store = new Store(folder);
  let made = 0;
  const make = () => (made++, bytes);
  for (let i = 0; i < 3; i++) expect(Buffer.from(store.cached("abcdef", make))).toEqual(Buffer.from(bytes));
  expect(made).toBe(1);
});

test("prune(days) deletes what has not been used for so long", () => {
  const store = new Store(folder);
  store.put("abcdef", bytes);
  store.put("abcd00", bytes);
  const old = new Date(Date.now() - 10 * 86_400_000);
  for (const name of ["cdef", "cd00"]) utimesSync(join(folder, "ab", name), old, old);
  const next = new Store(folder);
  next.get("abcdef");
  next.prune(7);
  expect(existsSync(file())).toBe(true);
  expect(readdirSync(join(folder, "ab"))).toEqual(["cdef"]);
});
