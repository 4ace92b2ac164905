/** Why a query was refused, and where. */
export class QueryError extends Error {
  /** Kind of error as DuckDB names it: "Parser", "Binder", "Catalog"; empty where it does not say. */
  readonly kind: string;
  /** Position in the statement, in UTF-16 units; null where DuckDB does not say. */
  readonly position: number | null;

  constructor(message: string, kind: string, position: number | null) {
    super(message);
    this.name = "QueryError";
    this.kind = kind;
    this.position = position;
  }
}

interface Structured {
  exception_type: string;
  exception_message: string;
  /** Bytes of UTF-8 before the fault, as text. */
  position?: string;
}

/** Reads an error of a connection with `errors_as_json`. What is no such error keeps its message. */
export function queryError(message: string, statement: string): QueryError {
  const structured = parse(message);
  if (structured === undefined) return new QueryError(message, "", null);
  const {exception_type, exception_message, position} = structured;
  return new QueryError(
    exception_message,
    exception_type,
    position === undefined ? null : unitsBefore(statement, Number(position))
  );
}

/** A parser's error has its kind before the JSON as well. */
function parse(message: string): Structured | undefined {
  const start = message.indexOf("{");
  if (start < 0) return undefined;
  try {
    const value: unknown = JSON.parse(message.slice(start));
    return typeof value === "object" && value !== null && "exception_message" in value
      ? (value as Structured)
      : undefined;
  } catch {
    return undefined;
  }
}

/** Position in a text, in UTF-16 units, of a byte of its UTF-8. */
function unitsBefore(text: string, bytes: number): number {
  let counted = 0;
  let units = 0;
  for (const character of text) {
    if (counted >= bytes) break;
    counted += utf8Length(character.codePointAt(0)!);
    units += character.length;
  }
  return units;
}

function utf8Length(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
