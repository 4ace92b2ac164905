import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {queryError} from "../../../src/components/query/queryError.ts";
import {openDatabase, type Database} from "../../duckdb.ts";

let database: Database;
beforeAll(async () => {
  database = await openDatabase(new Map(), {errorsAsJson: true});
});
afterAll(() => database.close());

function refused(statement: string) {
  try {
    database.query(statement);
  } catch (error) {
    return queryError((error as Error).message, statement);
  }
  throw new Error("not refused");
}

describe("queryError, of what the engine itself says", () => {
  it("tells what is wrong and where, in UTF-16 units", () => {
    const statement = "select '包头𠮷' as place,\n  nothing_like_it from range(3)";
    const error = refused(statement);
    expect(error.kind).toBe("Binder");
    expect(error.message).toContain("nothing_like_it");
    expect(statement.slice(error.position!)).toMatch(/^nothing_like_it/);
  });

  it("reads a parser's error too", () => {
    const statement = "select 1\nform range(3)";
    const error = refused(statement);
    expect(error.kind).toBe("Parser");
    expect(error.message).toContain("syntax error");
    expect(statement.slice(error.position!)).toMatch(/^range/);
  });

  it("has no place where the engine says none", () => {
    expect(queryError("Out of memory", "select 1")).toMatchObject({
      message: "Out of memory",
      kind: "",
      position: null
    });
    expect(queryError('{"other": 1}', "select 1").message).toBe('{"other": 1}');
  });
});
