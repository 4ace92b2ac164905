import "fake-indexeddb/auto";
import {expect, it, vi} from "vitest";
import type {Layer} from "../../../src/components/own/store.ts";

vi.stubGlobal("location", new URL("http://127.0.0.1/some/base/add.html"));

const {keepLayer, keepReport, keptLayer, keptState, ownReports, removeReport} =
  await import("../../../src/components/own/store.ts");

const document = {name: "a.txt", bytes: Uint8Array.of(1, 2), given: {place: "包头市"}};
const layer: Layer = {version: "1", readings: [], tables: []};

it("keeps reports in the order in which they came, with what is said of them, until they are removed", async () => {
  expect(await keptState()).toEqual({count: 0, changes: 0});
  await keepReport(document);
  await keepReport({...document, name: "b.txt"});
  const [first, second] = await ownReports();
  expect(first).toEqual({...document, id: 1});
  await keepReport({...first!, given: {year: 2022}});
  expect((await ownReports()).map(({name, given}) => [name, given])).toEqual([
    ["a.txt", {year: 2022}],
    ["b.txt", {place: "包头市"}]
  ]);
  await removeReport(second!.id);
  expect(await keptState()).toEqual({count: 1, changes: 4});
});

it("keeps what was made of them until they change", async () => {
  await keepLayer(layer);
  expect(await keptLayer()).toEqual(layer);
  await keepReport(document);
  expect(await keptLayer()).toBeUndefined();
});
