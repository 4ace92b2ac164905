/** A statement of a text: where it stands, without the semicolon that ends it. */
export interface StatementSpan {
  from: number;
  to: number;
}

/** What a text is made of, as far as it matters where a statement ends. An open string or comment ends with the text. */
const token =
  /--[^\n]*|\/\*(?:[^*]|\*(?!\/))*(?:\*\/|$)|'(?:[^']|'')*(?:'|$)|"(?:[^"]|"")*(?:"|$)|\$(\w*)\$[^]*?(?:\$\1\$|$)|;|[^]/g;

/**
 * The statements of a text, in its order. A semicolon within a string, a quoted name or a comment ends none, and
 * what holds only spaces and comments is none.
 *
 * `statements("select ';'; select 2")` is `[{from: 0, to: 10}, {from: 12, to: 20}]`.
 */
export function statements(text: string): StatementSpan[] {
  const found: StatementSpan[] = [];
  let from = -1;
  let to = 0;
  const end = () => {
    if (from >= 0) found.push({from, to});
    from = -1;
  };
  for (const {0: part, index} of text.matchAll(token)) {
    if (part === ";") end();
    else if (!/^(?:\s|--|\/\*)/.test(part)) {
      if (from < 0) from = index;
      to = index + part.length;
    }
  }
  end();
  return found;
}

/** The part of a text that is neither string nor comment: what is left out becomes spaces, so that places hold. */
export function withoutStrings(text: string): string {
  return text.replace(token, (part) =>
    /^(?:--|\/\*|'|\$)./.test(part) ? part.replace(/[^\n]/g, " ") : part
  );
}

/** The statement round a position: what completion and hover look at. The whole text where there is none. */
export function statementAt(text: string, position: number): StatementSpan {
  const all = statements(text);
  // After the last token of a statement one is still writing it.
  const next = all.findIndex(({from}) => from > position);
  const found = all[next < 0 ? all.length - 1 : next - 1];
  return found ? {from: found.from, to: Math.max(found.to, position)} : {from: 0, to: text.length};
}
