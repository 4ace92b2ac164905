/**
 * Tables that the reader brought along, by name: each at an address that the browser gives to a Parquet file in
 * its memory. They last as long as the page. No file attachment here, for the reason that `engine.ts` gives.
 */
export const ownTables = new Map<string, string>();
