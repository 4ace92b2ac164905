import * as Arrow from "npm:apache-arrow";
import type * as Parquet from "npm:parquet-wasm";
import type {ColumnType, DataColumn} from "./columns.js";

/**
 * Columns as a file of Arrow's IPC format (Feather, version 2). `metadata` becomes the schema's; each field's
 * holds its title and its meaning.
 */
export function arrowFile(columns: readonly DataColumn[], metadata: ReadonlyMap<string, string>): Uint8Array {
  return Arrow.tableToIPC(arrowTable(columns, metadata), "file");
}

/** Columns as a Parquet file (zstd) with the same metadata. `parquet` is parquet-wasm, opened. */
export function parquetFile(
  columns: readonly DataColumn[],
  metadata: ReadonlyMap<string, string>,
  parquet: Pick<typeof Parquet, "Table" | "WriterPropertiesBuilder" | "writeParquet" | "Compression">
): Uint8Array {
  const stream = Arrow.tableToIPC(arrowTable(columns, metadata), "stream");
  const properties = new parquet.WriterPropertiesBuilder()
    .setCompression(parquet.Compression.ZSTD)
    .setKeyValueMetadata(new Map(metadata))
    .setCreatedBy("zhibiao")
    .build();
  return parquet.writeParquet(parquet.Table.fromIPCStream(stream), properties);
}

const types: Record<ColumnType, () => Arrow.DataType> = {
  string: () => new Arrow.Utf8(),
  integer: () => new Arrow.Int32(),
  number: () => new Arrow.Float64(),
  boolean: () => new Arrow.Bool(),
  date: () => new Arrow.DateDay()
};

function arrowTable(columns: readonly DataColumn[], metadata: ReadonlyMap<string, string>): Arrow.Table {
  const fields = columns.map(({name, type, title, meaning}) => {
    const described = new Map(Object.entries({title, ...(meaning !== null && {description: meaning})}));
    return new Arrow.Field(name, types[type](), true, described);
  });
  const schema = new Arrow.Schema(fields, new Map(metadata));
  const data = columns.map(({type, values}) => {
    const given = type === "date" ? values.map((day) => day && new Date(day as string)) : values;
    return Arrow.vectorFromArray(given as unknown[], types[type]()).data[0]!;
  });
  const struct = Arrow.makeData({
    type: new Arrow.Struct(schema.fields),
    length: columns[0]?.values.length ?? 0,
    nullCount: 0,
    children: data
  });
  return new Arrow.Table(schema, [new Arrow.RecordBatch(schema, struct)]);
}
