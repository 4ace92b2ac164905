/**
 * The query editor: CodeMirror with DuckDB's SQL. It is bundled as one module of its own (`src/editor.mjs.ts`) and
 * fetched when it is needed; all that it says comes from the page that opens it.
 */
import {
  acceptCompletion,
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
  pickedCompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult
} from "@codemirror/autocomplete";
import {defaultKeymap, history, historyKeymap} from "@codemirror/commands";
import {bracketMatching, indentOnInput, syntaxHighlighting} from "@codemirror/language";
import {lintGutter, setDiagnostics} from "@codemirror/lint";
import {EditorState} from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  hoverTooltip,
  keymap,
  lineNumbers
} from "@codemirror/view";
import {classHighlighter} from "@lezer/highlight";
import {duckdb as duckdbFormat, formatDialect} from "sql-formatter";
import {completionAt, type Knowledge, type Proposal} from "./completion.js";
import {duckdb} from "./dialect.js";
import {meaningAt, type Meaning} from "./hover.js";

export interface EditorOptions {
  text: string;
  /** What completion and hover draw on; asked each time, because names come later than the editor. */
  knowledge(): Knowledge;
  /** What a hover shows; no markup may come from the tables. */
  explain(meaning: Meaning): HTMLElement;
  /** Runs a part of the text: what is selected, else all of it. */
  onRun(part: {from: number; text: string}): void;
  onChange?(text: string): void;
  /** What a screen reader says of the editor. */
  label: string;
  /** CodeMirror's own words in the language of the page. */
  phrases?: Record<string, string>;
}

export interface SqlEditor {
  dom: HTMLElement;
  readonly text: string;
  setText(text: string): void;
  /** Writes at the cursor, in place of what is selected. */
  insert(text: string): void;
  /** Runs what is selected, else all. */
  run(): void;
  /** Lays the text out anew. Throws where it cannot be read as SQL. */
  format(): void;
  /** Marks where the text is wrong, to the end of the word; null clears the mark. */
  mark(fault: {position: number; message: string} | null): void;
  focus(): void;
}

export function sqlEditor(options: EditorOptions): SqlEditor {
  const {text, knowledge, explain, onRun, onChange = () => {}, label, phrases = {}} = options;
  const {schema, words} = knowledge();
  const columns = schema.flatMap(({schema: {fields}}) => fields.map(({name}) => name));
  const view = new EditorView({
    state: EditorState.create({
      doc: text,
      extensions: [
        EditorState.phrases.of(phrases),
        lineNumbers(),
        lintGutter(),
        highlightSpecialChars(),
        history(),
        drawSelection(),
        indentOnInput(),
        bracketMatching(),
        closeBrackets(),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        duckdb(words, columns).language,
        syntaxHighlighting(classHighlighter),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({"aria-label": label}),
        autocompletion({
          override: [(context) => complete(context, knowledge())],
          icons: false,
          optionClass: ({type}) => `is-${type}`,
          maxRenderedOptions: 80
        }),
        hoverTooltip((view, position) => {
          const meaning = meaningAt(view.state.doc.toString(), position, knowledge());
          if (meaning === undefined) return null;
          return {pos: meaning.from, end: meaning.to, create: () => ({dom: explain(meaning)})};
        }),
        keymap.of([
          {key: "Mod-Enter", run: () => (run(), true)},
          {key: "Shift-Alt-f", run: () => (format(), true)},
          {key: "Tab", run: acceptCompletion},
          ...closeBracketsKeymap,
          ...completionKeymap,
          ...historyKeymap,
          // Tab is left to the browser, which leaves the editor: bound to indenting, it would hold the keyboard.
          ...defaultKeymap
        ]),
        EditorView.updateListener.of(({docChanged, state}) => {
          if (docChanged) onChange(state.doc.toString());
        }),
        theme
      ]
    })
  });

  function run(): void {
    const {from, to, empty} = view.state.selection.main;
    const all = view.state.doc.toString();
    onRun(empty ? {from: 0, text: all} : {from, text: all.slice(from, to)});
  }

  function setText(text: string): void {
    view.dispatch({changes: {from: 0, to: view.state.doc.length, insert: text}});
  }

  function format(): void {
    setText(formatSql(view.state.doc.toString()));
  }

  return {
    dom: view.dom,
    get text() {
      return view.state.doc.toString();
    },
    setText,
    insert(text) {
      view.dispatch(view.state.replaceSelection(text), {scrollIntoView: true, userEvent: "input"});
      view.focus();
    },
    run,
    format,
    mark(fault) {
      if (fault === null) return view.dispatch(setDiagnostics(view.state, []));
      const from = Math.min(fault.position, view.state.doc.length);
      const word = /^[\p{L}\p{N}_]+/u.exec(view.state.doc.sliceString(from))?.[0] ?? "";
      // At the end of the text there is nothing to underline but what stands before it.
      const start = word === "" && from === view.state.doc.length ? Math.max(0, from - 1) : from;
      const to = Math.min(view.state.doc.length, from + Math.max(1, word.length));
      view.dispatch(
        setDiagnostics(view.state, [{from: start, to, severity: "error", message: fault.message}]),
        {effects: EditorView.scrollIntoView(from)}
      );
    },
    focus: () => view.focus()
  };
}

/** SQL laid out as DuckDB's people write it. Throws where the text cannot be read. */
export function formatSql(text: string): string {
  return formatDialect(text, {dialect: duckdbFormat, keywordCase: "lower", expressionWidth: 80});
}

function complete(context: CompletionContext, knowledge: Knowledge): CompletionResult | null {
  const found = completionAt(context.state.doc.toString(), context.pos, knowledge, context.explicit);
  // They are filtered already: what was typed may be pinyin, which stands in no label.
  return found ? {from: found.from, filter: false, options: found.proposals.map(option)} : null;
}

function option({label, apply, detail, info, kind}: Proposal): Completion {
  return {label, detail, info, type: kind, apply: kind === "function" ? applyCall : apply};
}

/** Writes a call and puts the cursor between its brackets. */
function applyCall(view: EditorView, completion: Completion, from: number, to: number): void {
  const hasBracket = view.state.doc.sliceString(to, to + 1) === "(";
  view.dispatch({
    changes: {from, to, insert: completion.label + (hasBracket ? "" : "()")},
    selection: {anchor: from + completion.label.length + 1},
    annotations: pickedCompletion.of(completion)
  });
}

/** Colours are the site's variables, which change in the dark; CodeMirror's own do not. */
const theme = EditorView.theme({
  "&": {
    color: "var(--theme-foreground)",
    backgroundColor: "var(--theme-background)",
    border: "1px solid var(--theme-foreground-fainter)",
    borderRadius: "6px",
    fontSize: "14px"
  },
  "&.cm-focused": {outline: "2px solid var(--theme-foreground-focus)", outlineOffset: "-1px"},
  ".cm-scroller": {fontFamily: "var(--monospace)", lineHeight: "1.55", maxHeight: "60vh"},
  ".cm-content": {caretColor: "var(--theme-foreground)", minHeight: "9em", padding: "6px 0"},
  ".cm-cursor, .cm-dropCursor": {borderLeftColor: "var(--theme-foreground)"},
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    background: "var(--selection)"
  },
  ".cm-activeLine, .cm-activeLineGutter": {backgroundColor: "var(--active-line)"},
  ".cm-gutters": {
    color: "var(--theme-foreground-muted)",
    backgroundColor: "var(--theme-background-alt)",
    borderRight: "1px solid var(--theme-foreground-faintest)",
    borderRadius: "6px 0 0 6px"
  },
  "&.cm-focused .cm-matchingBracket": {
    backgroundColor: "transparent",
    outline: "1px solid var(--theme-foreground-faint)"
  },
  ".cm-tooltip": {
    color: "var(--theme-foreground)",
    backgroundColor: "var(--theme-background)",
    border: "1px solid var(--theme-foreground-fainter)",
    borderRadius: "6px",
    boxShadow: "0 4px 16px rgb(0 0 0 / 14%)",
    fontFamily: "var(--sans-serif)",
    fontSize: "13px",
    maxWidth: "min(30rem, 92vw)"
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": {
    fontFamily: "var(--monospace)",
    fontSize: "13px",
    maxWidth: "92vw",
    maxHeight: "16em"
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": {
    display: "flex",
    justifyContent: "space-between",
    gap: "1.25rem",
    padding: "2px 10px",
    lineHeight: "1.5"
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": {
    color: "var(--theme-background)",
    background: "var(--theme-foreground-focus)"
  },
  ".cm-tooltip-autocomplete > ul > li[aria-selected] .cm-completionDetail": {color: "inherit"},
  ".cm-completionDetail": {
    fontFamily: "var(--sans-serif)",
    fontStyle: "normal",
    fontSize: "12px",
    color: "var(--theme-foreground-muted)",
    overflow: "hidden",
    textOverflow: "ellipsis"
  },
  ".cm-completionMatchedText": {textDecoration: "none", fontWeight: "700"},
  ".cm-tooltip.cm-completionInfo": {padding: "6px 10px", maxWidth: "24rem", lineHeight: "1.45"},
  ".cm-diagnostic-error": {borderLeftColor: "var(--missed)", whiteSpace: "pre-wrap"},
  ".cm-lintRange-error": {
    backgroundImage: "none",
    textDecoration: "underline wavy var(--missed)",
    textUnderlineOffset: "3px"
  }
});
