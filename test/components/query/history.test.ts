import {describe, expect, it} from "vitest";
import {forgetQueries, pastQueries, remember} from "../../../src/components/query/history.ts";

function storage(kept = new Map<string, string>()) {
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    kept
  };
}

const query = (sql: string) => ({sql, at: "2024-01-15T00:00:00Z", rows: 1, milliseconds: 2});

describe("the history of queries", () => {
  it("has the latest first, and a text once", () => {
    const store = storage();
    for (const sql of ["a", "b", "a"]) remember(query(sql), store);
    expect(pastQueries(store).map(({sql}) => sql)).toEqual(["a", "b"]);
    forgetQueries(store);
    expect(pastQueries(store)).toEqual([]);
  });

  it("keeps a hundred", () => {
    const store = storage();
    for (let i = 0; i < 120; i++) remember(query(String(i)), store);
    expect(pastQueries(store)).toHaveLength(100);
  });

  it("passes over what others have left there", () => {
    const store = storage();
    for (const text of ["nonsense", "{}", '[{"sql": 1}, null]']) {
      for (const key of ["zhibiao.queries"]) store.setItem(key, text);
      expect(pastQueries(store)).toEqual([]);
    }
  });

  it("does without storage", () => {
    const full = {
      ...storage(),
      setItem: () => {
        throw new Error("full");
      }
    };
    expect(remember(query("a"), full)).toHaveLength(1);
  });
});
