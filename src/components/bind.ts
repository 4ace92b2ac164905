/** What can be bound to a `${…}` of a query. A list becomes as many parameters as it has values: `in (${codes})`. */
export type Parameter = string | number | bigint | boolean | Date | null | undefined | readonly Parameter[];

/** A query as DuckDB takes it: text with a `?` for each parameter. */
export interface Statement {
  text: string;
  parameters: (string | number | boolean | null)[];
}

/**
 * Turns a template into a statement. Undefined is null; a date is its ISO text; an empty list is a null, which
 * is `in` nothing. Throws on a value that cannot be bound.
 */
export function bind(strings: readonly string[], values: readonly Parameter[]): Statement {
  const parameters: Statement["parameters"] = [];
  const marks = values.map((value) => {
    const list = Array.isArray(value)
      ? (value as readonly Parameter[])
      : [value as Exclude<Parameter, readonly Parameter[]>];
    parameters.push(...(list.length ? list : [null]).map(scalar));
    return (list.length ? list : [null]).map(() => "?").join(", ");
  });
  return {text: strings.map((string, i) => string + (marks[i] ?? "")).join(""), parameters};
}

function scalar(value: Parameter): string | number | boolean | null {
  if (value === undefined || value === null) return null;
  if (value instanceof Date) return value.toISOString();
  if (typeof value === "bigint") return value.toString();
  if (typeof value === "object") throw new TypeError("a list within a list cannot be bound to a query");
  return value;
}
