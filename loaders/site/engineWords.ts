import {openNodeEngine} from "./nodeEngine.ts";

/** What the engine itself knows: asked of it when the site is built. */
export interface EngineWords {
  keywords: readonly string[];
  /** Those of the keywords that are no names unless they are quoted. */
  reserved: readonly string[];
  types: readonly string[];
  functions: readonly EngineFunction[];
}

export interface EngineFunction {
  name: string;
  /** "strftime(data, format)". */
  signature: string;
  description: string;
}

/**
 * Keywords, types and functions of the engine that the pages use, asked of that engine: what it will not take (files,
 * addresses, its own settings) is left out.
 */
export async function engineWords(): Promise<EngineWords> {
  const engine = await openNodeEngine();
  engine.open({});
  const connection = engine.connect();
  const ask = <Row>(text: string): Row[] =>
    connection
      .query(text)
      .toArray()
      .map((row) => row.toJSON() as Row);
  const keywords = ask<{word: string; category: string}>(
    "select keyword_name as word, keyword_category as category from duckdb_keywords() order by word"
  );
  const types = ask<{name: string}>(
    `select distinct lower(type_name) as name from duckdb_types()
     where regexp_matches(type_name, '^[A-Za-z][A-Za-z0-9_]*$') order by name`
  );
  const functions = ask<{name: string; signature: string; description: string | null}>(
    `select
       function_name as name,
       function_name || '(' || coalesce(array_to_string(arg_min(parameters, length(parameters)), ', '), '') || ')' as signature,
       arg_min(description, length(parameters)) as description
     from duckdb_functions()
     where regexp_matches(function_name, '^[a-z][a-z0-9_]*$')
       and not regexp_matches(function_name, '^(pg_|duckdb_|current_setting|getenv|pragma_|add_parquet|write_log|read_)')
       and (function_type in ('scalar', 'aggregate', 'macro')
         or function_name in ('range', 'generate_series', 'unnest', 'repeat'))
     group by function_name order by function_name`
  );
  connection.close();
  return {
    keywords: keywords.map(({word}) => word),
    reserved: keywords.filter(({category}) => category === "reserved").map(({word}) => word),
    types: types.map(({name}) => name),
    functions: functions.map(({name, signature, description}) => ({
      name,
      signature,
      description: description ?? ""
    }))
  };
}
