import type {Table} from "../table.js";

/**
 * Digests of what a table shows, short enough for an address, so that a link made on older data can tell which
 * rows have changed since. A digest is four characters (24 bits): of 300 changed rows, one in 180 tables would
 * hide one.
 */

/** As many digests as an address can carry: beyond 2,000 characters some programs cut it. */
const most = 300;

/** What has changed since a link was made (changed or new: a digest does not say which), and how many rows there are fewer; "form" when the table has other columns now and no row can be compared. */
export type Changes = {changed: string[]; of: number; fewer: number} | "form";

/**
 * Digests of a table's rows; of a table with more than 300 rows those of its groups, by the first key column.
 * Empty when even these are too many.
 *
 * Written "r" or "g" (rows or groups), the digest of the column names, and the digests, without separators.
 */
export function shownDigests<Row>(table: Table<Row>): string {
  for (const kind of ["r", "g"] as const) {
    const texts = textsByKey(table, kind);
    if (texts.size > most) continue;
    return kind + formOf(table) + [...texts.values()].map(digest).join("");
  }
  return "";
}

/** Compares what a link says was shown with what is shown. Undefined when the text is not of the form above. */
export function changesSince<Row>(shown: string, table: Table<Row>): Changes | undefined {
  if (!/^[rg]([\w-]{4})+$/.test(shown)) return undefined;
  const [form, ...digests] = shown.slice(1).match(/.{4}/g)!;
  if (form !== formOf(table)) return "form";
  const before = new Set(digests);
  const texts = [...textsByKey(table, shown[0] as "r" | "g")];
  const changed = texts.filter(([, text]) => !before.has(digest(text)));
  return {
    changed: changed.map(([key]) => key),
    of: texts.length,
    fewer: Math.max(0, digests.length - texts.length)
  };
}

/** The key of a row: what its key columns say, or its first column where none is a key. */
export function keyOf<Row>({columns}: Table<Row>, row: Row, kind: "r" | "g" = "r"): string {
  const keys = columns.filter(({isKey}) => isKey);
  const own = keys.length > 0 ? keys : columns.slice(0, 1);
  return (kind === "r" ? own : own.slice(0, 1)).map(({value}) => String(value(row) ?? "")).join(" ");
}

/** Rows of one key stand together: a key need not be unique. */
function textsByKey<Row>(table: Table<Row>, kind: "r" | "g"): Map<string, string> {
  const texts = new Map<string, string>();
  for (const row of table.rows) {
    const key = keyOf(table, row, kind);
    const text = table.columns.map(({value}) => String(value(row) ?? "")).join("\u001f");
    texts.set(key, `${texts.get(key) ?? ""}\u001e${text}`);
  }
  return texts;
}

const formOf = <Row>({columns}: Table<Row>): string => digest(columns.map(({name}) => name).join("\u001f"));

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Fowler, Noll and Vo's hash (FNV-1a, 32 bits), folded to 24, in base64url. Tells texts apart; hides nothing. */
export function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  const folded = ((hash >>> 24) ^ hash) & 0xffffff;
  return [18, 12, 6, 0].map((shift) => alphabet[(folded >>> shift) & 63]).join("");
}
