/** The parts of Markdown-It that are used here. */
interface Token {
  type: string;
  info: string;
  content: string;
}

interface Markdown {
  core: {
    ruler: {
      after(
        name: string,
        rule: string,
        run: (state: {tokens: Token[]; Token: TokenConstructor}) => void
      ): void;
    };
  };
}

type TokenConstructor = new (type: string, tag: string, nesting: 0) => Token;

const importCell = `import {sql} from "/components/database.js";\n`;

/**
 * Gives every page that uses `sql`, in a block or as a tag, the one that knows our tables. Framework would
 * import its own, whose DuckDB opens no Parquet, and the page would stay empty without a word.
 */
export function implicitSql<M extends Markdown>(markdown: M): M {
  markdown.core.ruler.after("block", "implicit-sql", ({tokens, Token}) => {
    const sources = tokens.filter(({type}) => type === "fence" || type === "inline" || type === "html_block");
    if (!sources.some(usesSql) || sources.some(bringsSql)) return;
    const cell = new Token("fence", "code", 0);
    cell.info = "js";
    cell.content = importCell;
    tokens.push(cell);
  });
  return markdown;
}

function usesSql({type, info, content}: Token): boolean {
  return (type === "fence" && /^sql\b/.test(info)) || /\bsql\s*[`(]/.test(content);
}

function bringsSql({type, content}: Token): boolean {
  return (
    type === "fence" && /\bimport\s*\{[^}]*\bsql\b|\b(?:const|let|var|function)\s+\{?\s*sql\b/.test(content)
  );
}
