import {munkres} from "munkres";

/** That `row` and `column` belong together, and how well: above 0. */
export interface Candidate {
  row: number;
  column: number;
  score: number;
}

/**
 * The choice of candidates with the highest sum of scores in which no row and no column stands twice. Exact:
 * the second best partner of one may be the only one of another. Rows and columns without a candidate stay alone.
 */
export function assign<C extends Candidate>(candidates: readonly C[]): C[] {
  return componentsOf(candidates).flatMap(assignComponent);
}

/** Candidates by what can influence each other: the assignment costs the cube of what it looks at at once. */
function componentsOf<C extends Candidate>(candidates: readonly C[]): C[][] {
  const root = new Map<string, string>();
  const find = (node: string): string => {
    const parent = root.get(node) ?? node;
    if (parent === node) return node;
    const found = find(parent);
    root.set(node, found);
    return found;
  };
  for (const {row, column} of candidates) root.set(find(`r${row}`), find(`c${column}`));
  const components = new Map<string, C[]>();
  for (const candidate of candidates) {
    const key = find(`r${candidate.row}`);
    const own = components.get(key);
    if (own) own.push(candidate);
    else components.set(key, [candidate]);
  }
  return [...components.values()];
}

function assignComponent<C extends Candidate>(candidates: C[]): C[] {
  if (candidates.length === 1) return candidates;
  const rows = [...new Set(candidates.map(({row}) => row))];
  const columns = [...new Set(candidates.map(({column}) => column))];
  const byCell = new Map(
    candidates.map((candidate) => [
      rows.indexOf(candidate.row) * columns.length + columns.indexOf(candidate.column),
      candidate
    ])
  );
  const costs = rows.map((_, i) => columns.map((_, j) => -(byCell.get(i * columns.length + j)?.score ?? 0)));
  // A cell that is no candidate costs nothing: it stands for "alone".
  return munkres(costs).flatMap(([i, j]) => byCell.get(i * columns.length + j) ?? []);
}
