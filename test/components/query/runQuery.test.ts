import {beforeEach, describe, expect, it, vi} from "vitest";
import {openTablesOf} from "../../../src/components/database.ts";
import {endTransaction, forgetTables, stream, type Batch} from "../../../src/components/engine.ts";
import {QueryError} from "../../../src/components/query/queryError.ts";
import {mostRows, runQuery} from "../../../src/components/query/runQuery.ts";

vi.mock("../../../src/components/database.ts", () => ({openTablesOf: vi.fn(async () => {})}));
vi.mock("../../../src/components/engine.ts", () => ({
  stream: vi.fn(),
  endTransaction: vi.fn(async () => {}),
  forgetTables: vi.fn()
}));

const batch = (numRows: number) => ({numRows, schema: {fields: []}}) as unknown as Batch;

/** An engine that has so many batches and hands them over until it is told that they are enough. */
function holding(batches: readonly Batch[]): {taken: () => number} {
  let taken = 0;
  vi.mocked(stream).mockImplementation(async (_, take) => {
    for (const one of batches) {
      taken++;
      if (!take(one)) break;
    }
  });
  return {taken: () => taken};
}

beforeEach(() => void vi.clearAllMocks());

describe("runQuery(text, options)", () => {
  it("takes two million rows and no more, and says that there may be others", async () => {
    const engine = holding(Array.from({length: 10}, () => batch(500_000)));
    const seen: number[] = [];
    const {result, isCut} = await runQuery("select 1", {onRows: (n) => seen.push(n)});
    expect(mostRows).toBe(2_000_000);
    expect(result.length).toBe(2_000_000);
    expect(isCut).toBe(true);
    expect(engine.taken()).toBe(4);
    expect(seen).toEqual([500_000, 1_000_000, 1_500_000, 2_000_000]);
  });

  it("is not cut below that", async () => {
    holding([batch(500_000), batch(1)]);
    expect(await runQuery("select 1")).toMatchObject({isCut: false, result: {length: 500_001}});
  });

  it("runs one statement after another, and keeps the rows of the last", async () => {
    vi.mocked(stream).mockImplementation(async (text, take) => void take(batch(text.includes("2") ? 2 : 1)));
    const {result} = await runQuery("select 1; select 2");
    expect(vi.mocked(stream).mock.calls.map(([text]) => text.trim())).toEqual(["select 1", "select 2"]);
    expect(result.length).toBe(2);
    expect(openTablesOf).toHaveBeenCalledWith("select 1; select 2");
  });

  it("says where in the whole text a later statement is wrong", async () => {
    vi.mocked(stream).mockImplementation(async (text) => {
      if (text.includes("nothing"))
        throw new Error(JSON.stringify({exception_message: "no such column", position: "7"}));
    });
    const text = "select 1; select nothing";
    const error: unknown = await runQuery(text).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(QueryError);
    expect(text.slice((error as QueryError).position!)).toBe("nothing");
  });

  it("rejects with the reason of a cancel, not with the engine's words for it", async () => {
    const controller = new AbortController();
    vi.mocked(stream).mockImplementation(async () => {
      controller.abort();
      throw new Error("INTERRUPT Error");
    });
    const error: unknown = await runQuery("select 1", {signal: controller.signal}).catch(
      (one: unknown) => one
    );
    expect(error).toBe(controller.signal.reason);
  });

  it("puts the tables back after a statement that changes them, and after that alone", async () => {
    holding([batch(1)]);
    await runQuery("select 1");
    expect(forgetTables).not.toHaveBeenCalled();
    await runQuery("drop table areas");
    expect(endTransaction).toHaveBeenCalledOnce();
    expect(forgetTables).toHaveBeenCalledOnce();
  });

  it("does nothing of a text without a statement", async () => {
    expect(await runQuery(" -- nothing\n")).toMatchObject({isCut: false, result: {length: 0}});
    expect(stream).not.toHaveBeenCalled();
  });
});
