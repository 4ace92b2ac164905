import {parquetMetadata} from "hyparquet";
import {ByteWriter} from "hyparquet-writer";
import {writeMetadata} from "hyparquet-writer/src/metadata.js";

const magic = new TextEncoder().encode("PAR1");

/**
 * Parquet files of one schema as one file, whose row groups are theirs, byte for byte: what has been compressed
 * once is not compressed again. `metadata` is added to the file's key-value metadata, which is that of the first.
 */
export function joinParquet(files: readonly Uint8Array[], metadata: ReadonlyMap<string, string>): Uint8Array {
  const parts = files.map((file) => ({
    file,
    footer: parquetMetadata(new Uint8Array(file.subarray(endOfData(file))).buffer)
  }));
  const [first] = parts;
  if (first === undefined) throw new Error("there is no Parquet file to join");
  const writer = new ByteWriter();
  writer.appendBytes(magic);
  const groups = parts.flatMap(({file, footer}) => {
    const shift = BigInt(writer.offset - magic.length);
    const moved = (offset: bigint | undefined) => (offset === undefined ? undefined : offset + shift);
    writer.appendBytes(file.subarray(magic.length, endOfData(file)));
    return footer.row_groups.map((group) => ({
      ...group,
      file_offset: moved(group.file_offset),
      columns: group.columns.map((column) => ({
        ...column,
        file_offset: column.file_offset > 0n ? column.file_offset + shift : column.file_offset,
        meta_data: column.meta_data && {
          ...column.meta_data,
          data_page_offset: column.meta_data.data_page_offset + shift,
          dictionary_page_offset: moved(column.meta_data.dictionary_page_offset)
        },
        // The indexes of pages stand behind the row groups and are left out: our pages are whole columns.
        offset_index_offset: undefined,
        offset_index_length: undefined,
        column_index_offset: undefined,
        column_index_length: undefined
      }))
    }));
  });
  writeMetadata(writer, {
    ...first.footer,
    num_rows: parts.reduce((sum, {footer}) => sum + footer.num_rows, 0n),
    row_groups: groups,
    key_value_metadata: [
      ...(first.footer.key_value_metadata ?? []),
      ...[...metadata].map(([key, value]) => ({key, value}))
    ]
  });
  writer.appendBytes(magic);
  return writer.getBytes();
}

/** Where the footer begins: its length stands in the four bytes before the magic word at the end. */
function endOfData(file: Uint8Array): number {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  return file.length - 8 - view.getUint32(file.length - 8, true);
}
