import {fileURLToPath} from "node:url";
import ts from "typescript";
import {beforeAll, expect, test} from "vitest";
import {arrowSchema, type Column, describe, descriptions} from "../../loaders/tables/schema.ts";

type TypedColumn = Pick<Column, "name" | "type" | "constraints">;

/** Columns of each table as the row types in loaders/tables/rows.ts declare them. */
let declared: Map<string, TypedColumn[]>;

beforeAll(() => {
  const file = fileURLToPath(new URL("../../loaders/tables/rows.ts", import.meta.url));
  const program = ts.createProgram([file], {
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    skipLibCheck: true,
    types: []
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file)!;
  const tableRows = checker
    .getExportsOfModule(checker.getSymbolAtLocation(source)!)
    .find(({name}) => name === "TableRows")!;
  const properties = (type: ts.Type): [string, ts.Type][] =>
    checker.getPropertiesOfType(type).map((symbol) => [symbol.name, checker.getTypeOfSymbol(symbol)]);
  declared = new Map(
    properties(checker.getDeclaredTypeOfSymbol(tableRows)).map(([table, rows]) => {
      const row = checker.getIndexTypeOfType(rows, ts.IndexKind.Number)!;
      return [table, properties(row).map(([name, type]) => columnOf(name, type))];
    })
  );
}, 60_000);

/** The Table Schema column that a TypeScript type amounts to; a union of words is an enumeration. */
function columnOf(name: string, type: ts.Type): TypedColumn {
  const parts = type.isUnion() ? type.types : [type];
  const some = parts.filter(({flags}) => !(flags & ts.TypeFlags.Null));
  const all = (flag: ts.TypeFlags): boolean => some.every(({flags}) => flags & flag);
  const words = some.flatMap((part) => (part.isStringLiteral() ? [part.value] : []));
  const constraints = {
    ...(some.length === parts.length && {required: true}),
    ...(words.length > 0 && {enum: words})
  };
  if (all(ts.TypeFlags.StringLike)) return {name, type: "string", constraints};
  if (all(ts.TypeFlags.NumberLike)) return {name, type: "number", constraints};
  if (all(ts.TypeFlags.BooleanLike)) return {name, type: "boolean", constraints};
  throw new Error(`${name}: no column has this type`);
}

/** What a type in TypeScript can say of a described column: it knows no integers, days or unique values. */
function plain({name, type, constraints}: Column): TypedColumn {
  const coarser = {integer: "number", date: "string"} as const;
  return {
    name,
    type: type === "integer" || type === "date" ? coarser[type] : type,
    constraints: {
      ...(constraints?.required && {required: true}),
      ...(constraints?.enum && {enum: constraints.enum})
    }
  };
}

const byName = (columns: readonly TypedColumn[]): Record<string, unknown> =>
  Object.fromEntries(
    columns.map(({name, type, constraints}) => [
      name,
      {type, required: constraints?.required ?? false, words: [...(constraints?.enum ?? [])].sort()}
    ])
  );

test("data/datapackage.json describes the tables that TableRows declares", () => {
  expect(descriptions.map(({name}) => name).sort()).toEqual([...declared.keys()].sort());
});

test.each(descriptions.map(({name}) => name))(
  "data/datapackage.json and the row type of %s agree on columns, types, null and words",
  (name) => {
    const described = describe(name).schema.fields.map(plain);
    expect(byName(described)).toEqual(byName(declared.get(name)!));
  }
);

test.each(descriptions)("every column of $name has titles and a meaning in a sentence", ({schema}) => {
  for (const {name, title_en, title_zh, meaning, type, examples} of schema.fields) {
    expect(title_en, name).toMatch(/^[A-Z]/);
    expect(title_zh, name).not.toBe("");
    expect(meaning, name).toMatch(/^\S.{10,}\.$/s);
    for (const example of examples ?? []) {
      expect(typeof example, name).toBe({integer: "number", date: "string"}[type as string] ?? type);
    }
  }
});

test.each(descriptions)(
  "the keys and the order of $name name columns that exist",
  ({name, sorted_by, schema}) => {
    const columns = (table: string): string[] => describe(table).schema.fields.map((field) => field.name);
    expect(columns(name)).toEqual(expect.arrayContaining([...sorted_by, ...(schema.primaryKey ?? [])]));
    expect(new Set(columns(name)).size).toBe(columns(name).length);
    for (const {fields, reference} of schema.foreignKeys ?? []) {
      expect(columns(name)).toEqual(expect.arrayContaining([...fields]));
      expect(columns(reference.resource)).toEqual(expect.arrayContaining([...reference.fields]));
    }
  }
);

test("describe(name) throws where no table has that name", () => {
  expect(() => describe("observation")).toThrow('describes no table "observation"');
});

test("arrowSchema(columns) keeps order, null and meaning", () => {
  const {fields} = describe("observations").schema;
  const schema = arrowSchema(fields);
  expect(schema.names).toEqual(fields.map(({name}) => name));
  expect(schema.fields.map(({nullable}) => nullable)).toEqual(
    fields.map(({constraints}) => !constraints?.required)
  );
  expect(schema.fields[0]!.metadata.get("comment")).toBe(fields[0]!.meaning);
  expect(String(schema.fields.find(({name}) => name === "value")!.type)).toBe("Float64");
  expect(String(schema.fields.find(({name}) => name === "sentence")!.type)).toBe("Int32");
});
