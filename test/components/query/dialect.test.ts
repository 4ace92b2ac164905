import {highlightTree, tagHighlighter, tags} from "@lezer/highlight";
import {beforeAll, describe, expect, it} from "vitest";
import {engineWords, type EngineWords} from "../../../loaders/site/engineWords.ts";
import {duckdb} from "../../../src/components/query/dialect.ts";
import {schema} from "./made.ts";

let words: EngineWords;
beforeAll(async () => void (words = await engineWords()));

const highlighter = tagHighlighter([
  {tag: tags.keyword, class: "keyword"},
  {tag: tags.typeName, class: "type"},
  {tag: tags.string, class: "string"},
  {tag: tags.comment, class: "comment"},
  {tag: tags.number, class: "number"}
]);

function marks(text: string): string[] {
  const columns = schema.flatMap(({schema: {fields}}) => fields.map(({name}) => name));
  const tree = duckdb(words, columns).language.parser.parse(text);
  const found: string[] = [];
  highlightTree(tree, highlighter, (from, to, name) => found.push(`${text.slice(from, to)}:${name}`));
  return found;
}

describe("duckdb", () => {
  it("knows the words of the engine that are no other SQL's", () => {
    const found = marks("select * exclude (a) from t qualify row_number() over () = 1");
    expect(found).toEqual(
      expect.arrayContaining(["select:keyword", "exclude:keyword", "qualify:keyword", "1:number"])
    );
    expect(marks("select 1::hugeint")).toContain("hugeint:type");
  });

  it("leaves our columns names, although the engine has words like them", () => {
    expect(
      marks("select value, year, level from observations").filter((mark) => /value|year|level/.test(mark))
    ).toEqual([]);
  });

  it("knows strings, dollar quotes and comments", () => {
    expect(marks("select 'a', $$b; 'c'$$ -- d")).toEqual(
      expect.arrayContaining(["'a':string", "$$b; 'c'$$:string", "-- d:comment"])
    );
  });
});
