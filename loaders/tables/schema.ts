import {Bool, DateDay, Field, Float64, Int32, Schema, Utf8, type DataType} from "apache-arrow";
import dataPackage from "../../data/datapackage.json" with {type: "json"};

/** Types of the Data Package's Table Schema that our columns have. */
export type ColumnType = "string" | "integer" | "number" | "boolean" | "date";

/** What a column of a table is: SDMX's three roles. */
export type Role = "dimension" | "attribute" | "measure";

/** One column, as `data/datapackage.json` describes it. */
export interface Column {
  name: string;
  type: ColumnType;
  role: Role;
  title_en: string;
  title_zh: string;
  /** One sentence. */
  meaning: string;
  unit?: string;
  examples?: readonly (string | number | boolean)[];
  constraints?: {
    required?: boolean;
    unique?: boolean;
    enum?: readonly string[];
  };
}

/** One table, as `data/datapackage.json` describes it. */
export interface TableDescription {
  name: string;
  /** Where the built site keeps it: "tables/observations.parquet". */
  path: string;
  title_en: string;
  title_zh: string;
  meaning: string;
  /** Columns by which the rows are sorted, for the queries of the pages. */
  sorted_by: readonly string[];
  schema: {
    fields: readonly Column[];
    primaryKey?: readonly string[];
    foreignKeys?: readonly {
      fields: readonly string[];
      reference: {resource: string; fields: readonly string[]};
    }[];
  };
}

/** Every table, in the order of `data/datapackage.json`. */
export const descriptions = dataPackage.resources as readonly TableDescription[];

/** The description of one table. Throws where there is none of that name. */
export function describe(name: string): TableDescription {
  const found = descriptions.find((description) => description.name === name);
  if (found === undefined) throw new Error(`data/datapackage.json describes no table "${name}"`);
  return found;
}

/** Arrow schema of some columns; each field carries its meaning as the metadata `comment`. */
export function arrowSchema(columns: readonly Column[]): Schema {
  return new Schema(
    columns.map(
      ({name, type, meaning, constraints}) =>
        new Field(name, arrowType(type), !constraints?.required, new Map([["comment", meaning]]))
    )
  );
}

function arrowType(type: ColumnType): DataType {
  switch (type) {
    case "string":
      return new Utf8();
    case "integer":
      return new Int32();
    case "number":
      return new Float64();
    case "boolean":
      return new Bool();
    case "date":
      return new DateDay();
  }
}
