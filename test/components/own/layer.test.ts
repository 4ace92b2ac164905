// @vitest-environment jsdom
import "fake-indexeddb/auto";
import {beforeEach, expect, it, vi} from "vitest";
import {fileResult} from "../../made.ts";

const makeLayer = vi.hoisted(() => vi.fn());
vi.mock("../../../src/components/own/makeLayer.ts", () => ({makeLayer}));

const {openLayer, readingOf} = await import("../../../src/components/own/layer.ts");
const {keepReport} = await import("../../../src/components/own/store.ts");
const {isYours, versionWithYours} = await import("../../../src/components/own/yours.ts");

const baseOf = () => Promise.reject(new Error("not asked"));
const reading = (id: number, report: string, standing: string) => ({
  id,
  standing,
  existing: null,
  result: fileResult(report)
});

beforeEach(() => void makeLayer.mockReset());

it("is null, and asks for nothing, where no report is kept", async () => {
  expect(await openLayer({version: "1", baseOf})).toBeNull();
  expect(makeLayer).not.toHaveBeenCalled();
  expect(versionWithYours("0123456789abcdef")).toBe("0123456789ab");
});

it("is made once, and anew when data, code or reports have changed", async () => {
  makeLayer.mockImplementation((_, {version}: {version: string}) =>
    Promise.resolve({
      version,
      readings: [reading(1, "a", "new"), reading(2, "b", "same_text")],
      tables: []
    })
  );
  await keepReport({name: "a.txt", bytes: new Uint8Array(), given: {}});
  const layer = await openLayer({version: "1", baseOf});
  await openLayer({version: "1", baseOf});
  expect(makeLayer).toHaveBeenCalledTimes(1);
  expect([isYours("a"), isYours("b"), isYours(undefined)]).toEqual([true, false, false]);
  expect(versionWithYours("0123456789abcdef")).toBe("0123456789ab with 1 report of yours");
  expect(readingOf(layer, "a")!.id).toBe(1);
  expect(readingOf(layer, "b")).toBeUndefined();
  await openLayer({version: "2", baseOf});
  expect(makeLayer).toHaveBeenCalledTimes(2);
  await keepReport({name: "b.txt", bytes: new Uint8Array(), given: {}});
  await openLayer({version: "2", baseOf});
  expect(makeLayer).toHaveBeenCalledTimes(3);
});
