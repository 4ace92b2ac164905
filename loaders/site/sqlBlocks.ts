/** A query of a page, as its Markdown has it. */
export interface SqlBlock {
  /** Name of its result; null for one that is merely shown. */
  id: string | null;
  text: string;
}

/** The `sql` blocks of a page, in their order. `id=[counts]` names the first row, and is called "counts" here. */
export function sqlBlocks(markdown: string): SqlBlock[] {
  return [...markdown.matchAll(/^```sql\b(.*)\n([\s\S]*?)^```$/gm)].map(([, info, text]) => ({
    id: /\bid=\[?(\w+)/.exec(info!)?.[1] ?? null,
    text: text!.trim()
  }));
}

/**
 * The template of a query, with its `${…}` worked out from the names in `scope`: what Framework would hand to the
 * page's `sql`. Undefined where it uses a name that is not there.
 */
export function templateOf(
  {text}: SqlBlock,
  scope: Readonly<Record<string, unknown>>
): {strings: readonly string[]; values: unknown[]} | undefined {
  // The page's own code, run as the page would run it.
  const run = new Function("sql", ...Object.keys(scope), `return sql\`${text}\`;`) as (
    ...names: unknown[]
  ) => {strings: readonly string[]; values: unknown[]};
  const tag = (strings: readonly string[], ...values: unknown[]) => ({strings, values});
  try {
    return run(tag, ...Object.values(scope));
  } catch (error) {
    if (error instanceof ReferenceError) return undefined;
    throw error;
  }
}
