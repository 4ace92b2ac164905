import type {Run} from "./ruledTables.ts";

/** Where a run ends, in points from the left. */
export const endOf = ({x, width}: Run): number => x + width;

/** Runs that stand on one height, from top to bottom; those without a letter are left out. */
export function rowsOf(runs: readonly Run[]): Run[][] {
  const rows: Run[][] = [];
  for (const run of [...runs].filter(({text}) => text.trim() !== "").sort((a, b) => a.y - b.y)) {
    const row = rows.findLast((row) => Math.abs(row[0]!.y - run.y) < Math.max(row[0]!.size, run.size) * 0.5);
    if (row) row.push(run);
    else rows.push([run]);
  }
  return rows;
}
