import {
  Bool,
  type Data,
  DateDay,
  Float64,
  Int32,
  makeData,
  RecordBatch,
  Struct,
  Table,
  tableToIPC,
  Utf8
} from "apache-arrow";
import * as parquet from "parquet-wasm/node";
import {arrowSchema, type Column} from "./schema.ts";

// Small enough that a reader of one indicator skips most of a table, large enough to compress well.
export const rowsPerGroup = 65_536;

const millisecondsPerDay = 86_400_000;

/** Rows as an Arrow IPC stream of the given columns. The rows have been checked; the same rows give the same bytes. */
export function arrowBytes(columns: readonly Column[], rows: readonly object[]): Uint8Array {
  const schema = arrowSchema(columns);
  const batches: RecordBatch[] = [];
  for (let first = 0; first < rows.length; first += rowsPerGroup) {
    const part = rows.slice(first, first + rowsPerGroup) as Record<string, unknown>[];
    const children = columns.map((column) => columnData(column, part));
    const data = makeData({type: new Struct(schema.fields), length: part.length, nullCount: 0, children});
    batches.push(new RecordBatch(schema, data));
  }
  return tableToIPC(new Table(schema, batches), "stream");
}

/**
 * An Arrow IPC stream as a Parquet file: zstd, strings as dictionaries where that is smaller. `metadata` goes
 * into the file's key-value metadata, which readers show as the metadata of the schema.
 */
export function parquetBytes(arrow: Uint8Array, metadata: ReadonlyMap<string, string>): Uint8Array {
  const properties = new parquet.WriterPropertiesBuilder()
    .setCompression(parquet.Compression.ZSTD)
    .setDictionaryEnabled(true)
    .setStatisticsEnabled(parquet.EnabledStatistics.Chunk)
    .setMaxRowGroupSize(rowsPerGroup)
    .setCreatedBy("zhibiao")
    .setKeyValueMetadata(new Map(metadata))
    .build();
  return parquet.writeParquet(parquet.Table.fromIPCStream(arrow), properties);
}

/** One column's values in Arrow's layout. Built by hand: Arrow's own builders take ten times as long. */
function columnData({name, type}: Column, rows: readonly Record<string, unknown>[]): Data {
  const {length} = rows;
  const values = rows.map((row) => row[name]);
  const nulls = validity(values);
  switch (type) {
    case "string":
      return makeData({type: new Utf8(), length, ...nulls, ...utf8(values as (string | null)[])});
    case "integer":
      return makeData({type: new Int32(), length, ...nulls, data: Int32Array.from(values, (v) => Number(v))});
    case "number":
      return makeData({
        type: new Float64(),
        length,
        ...nulls,
        data: Float64Array.from(values, (v) => Number(v))
      });
    case "boolean":
      return makeData({type: new Bool(), length, ...nulls, data: bits(values, (value) => value === true)});
    case "date": {
      const days = Int32Array.from(values, (v) =>
        v === null ? 0 : Date.parse(v as string) / millisecondsPerDay
      );
      return makeData({type: new DateDay(), length, ...nulls, data: days});
    }
  }
}

function validity(values: readonly unknown[]): {nullCount: number; nullBitmap?: Uint8Array} {
  const nullCount = values.reduce((count: number, value) => count + (value === null ? 1 : 0), 0);
  return nullCount === 0 ? {nullCount} : {nullCount, nullBitmap: bits(values, (value) => value !== null)};
}

/** One bit for each value, least significant first. */
function bits(values: readonly unknown[], isSet: (value: unknown) => boolean): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(values.length / 8));
  values.forEach((value, index) => {
    if (isSet(value)) bytes[index >> 3]! |= 1 << (index & 7);
  });
  return bytes;
}

function utf8(values: readonly (string | null)[]): {valueOffsets: Int32Array; data: Uint8Array} {
  const valueOffsets = new Int32Array(values.length + 1);
  values.forEach((value, index) => {
    valueOffsets[index + 1] = valueOffsets[index]! + (value === null ? 0 : Buffer.byteLength(value));
  });
  const data = Buffer.alloc(valueOffsets[values.length]!);
  values.forEach((value, index) => {
    if (value !== null) data.write(value, valueOffsets[index]!);
  });
  return {valueOffsets, data};
}
