import {describe, expect, it} from "vitest";
import {statementAt, statements, withoutStrings} from "../../../src/components/query/statements.ts";

const texts = (text: string): string[] => statements(text).map(({from, to}) => text.slice(from, to));

describe("statements", () => {
  it("ends at semicolons, but at none within strings, names, comments and dollar quotes", () => {
    expect(texts(`select ';' as "a;b"; -- one; two\nselect /* ; */ 2;`)).toEqual([
      `select ';' as "a;b"`,
      "select /* ; */ 2"
    ]);
    expect(texts("select $$a;b$$; select $x$;$$;$x$")).toEqual(["select $$a;b$$", "select $x$;$$;$x$"]);
    expect(texts("select 'it''s; one'; select 2")).toEqual(["select 'it''s; one'", "select 2"]);
  });

  it("takes what holds only spaces and comments for none", () => {
    expect(texts(" ; -- nothing\n ; /* nothing */ ")).toEqual([]);
    expect(texts("")).toEqual([]);
  });

  it("lets an open string or comment end with the text", () => {
    expect(texts("select 'a; b")).toEqual(["select 'a; b"]);
    expect(texts("select 1 /* a; b")).toEqual(["select 1"]);
  });
});

describe("withoutStrings", () => {
  it("keeps every place and every line", () => {
    const text = "a 'b\nc' -- d\ne";
    expect(withoutStrings(text)).toBe("a   \n       \ne".padEnd(text.length));
    expect(withoutStrings(text)).toHaveLength(text.length);
  });
});

describe("statementAt", () => {
  it("finds the statement that is being written", () => {
    const text = "select 1; select 2 from ";
    expect(statementAt(text, 3)).toEqual({from: 0, to: 8});
    expect(statementAt(text, text.length)).toEqual({from: 10, to: text.length});
  });
});
