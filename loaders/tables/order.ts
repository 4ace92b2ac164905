/** Compares rows column after column: numbers by size, text by code unit (the same everywhere), null last. */
export function compareBy(columns: readonly string[]): (a: object, b: object) => number {
  return (a, b) => {
    for (const column of columns) {
      const order = compareValues(
        (a as Record<string, unknown>)[column] ?? null,
        (b as Record<string, unknown>)[column] ?? null
      );
      if (order !== 0) return order;
    }
    return 0;
  };
}

/** Compares two values of a column. */
export function compareValues(x: unknown, y: unknown): number {
  if (x === y) return 0;
  if (x === null) return 1;
  if (y === null) return -1;
  return (x as string | number) < (y as string | number) ? -1 : 1;
}
