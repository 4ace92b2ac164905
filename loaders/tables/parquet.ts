import * as parquet from "parquet-wasm/node";
import {rowsPerGroup} from "./arrow.ts";

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
