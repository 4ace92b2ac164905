import {expect, it} from "vitest";
import {characterMap} from "../../loaders/read/characterMap.ts";

it("gives the maps that come with PDF.js, and nothing outside of their folder", async () => {
  expect((await characterMap("GBK-EUC-H")).length).toBeGreaterThan(10_000);
  await expect(characterMap("no-such-map")).rejects.toThrow();
  await expect(characterMap("../package")).rejects.toThrow("no character map");
});
