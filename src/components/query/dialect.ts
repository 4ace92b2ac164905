import {PostgreSQL, SQLDialect} from "@codemirror/lang-sql";
import type {EngineWords} from "../../../loaders/site/engineWords.ts";

/**
 * DuckDB's SQL for the editor, of the engine's own words. A keyword that is the name of one of our columns (`value`,
 * `year`) is left a name, and so is a function, unless it has the same name as a type.
 */
export function duckdb(words: EngineWords, columns: Iterable<string>): SQLDialect {
  const names = new Set(columns);
  const isKeyword = (word: string) => !names.has(word) || words.reserved.includes(word);
  return SQLDialect.define({
    ...PostgreSQL.spec,
    keywords: words.keywords.filter(isKeyword).join(" "),
    types: words.types.filter((type) => !names.has(type)).join(" "),
    builtin: words.functions
      .map(({name}) => name)
      .filter((name) => !names.has(name))
      .join(" "),
    doubleDollarQuotedStrings: true,
    operatorChars: "+-*/<>=~!@#%^&|?:",
    specialVar: "$?",
    identifierQuotes: '"'
  });
}
