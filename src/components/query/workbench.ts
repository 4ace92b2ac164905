import {extent} from "npm:d3-array";
import type {WorkedQuery} from "../../../loaders/site/workedQueries.ts";
import {meta, sql} from "../database.js";
import {element, type Child} from "../element.js";
import {described} from "../described.js";
import {elementFrame, frame} from "../frame.js";
import {bothNames, say, type Key} from "../messages.js";
import type {State} from "../state.js";
import type {Table} from "../table.js";
import {chartControls} from "./chartControls.js";
import {columnsOf, guess, obstacle, type chart, type ChartSpecification} from "./chartSpecification.js";
import type {Knowledge} from "./completion.js";
import type {SqlEditor} from "./editor.js";
import {loadEditor, loadNames, loadSchema, loadWords} from "./files.js";
import {forgetQueries, pastQueries, remember, type PastQuery} from "./history.js";
import type {Meaning} from "./hover.js";
import {readNames} from "./names.js";
import {notebookPage} from "./notebookPage.js";
import {ownTablesPart} from "./ownTablesPart.js";
import {drawPlot, plotCall, plotCode} from "./plotCall.js";
import {profileOf} from "./profile.js";
import {QueryError} from "./queryError.js";
import {longestQuery, type queryText} from "./queryField.js";
import {toObjects, type QueryResult, type Value} from "./result.js";
import {resultTable} from "./resultTable.js";
import {runQuery, type Run} from "./runQuery.js";
import {schemaBrowser, type SchemaBrowserOptions} from "./schemaBrowser.js";
import type {SchemaColumn, SchemaTable} from "./schema.js";
import {isShipped} from "./shippedQueries.js";

export type WorkbenchState = State<{sql: ReturnType<typeof queryText>; chart: ReturnType<typeof chart>}>;

/** A result of more rows is taken along whole, but not compared row by row with what a link showed. */
const mostCompared = 5000;

/**
 * The analyst's bench: an editor, the tables beside it, and below it the rows of the query and a chart of them. A
 * query that an address brings is shown first, and run when the reader says so, unless it is one of the site's own.
 */
export function workbench(state: WorkbenchState, worked: readonly WorkedQuery[]): HTMLElement {
  const opened = state.values.sql;
  const isForeign = !isShipped(opened, worked);
  let editor: SqlEditor | undefined;
  let running: AbortController | undefined;
  let ended: Promise<unknown> = Promise.resolve();
  let chartOf = opened;

  const place = element("div", {class: "editor-place"}, element("pre", {}, opened));
  const run = button("query.run", () => (editor ? editor.run() : void execute({from: 0, text: opened})), {
    class: "is-main"
  });
  const cancel = button("query.cancel", () => running?.abort(), {disabled: true});
  const format = button("query.format", () => layOut(), {disabled: true});
  const status = element("span", {class: "query-status", role: "status"});
  const fault = element("div", {class: "query-fault", role: "alert", hidden: true});
  const past = element("div", {class: "query-past"});
  const look = element(
    "div",
    {class: "notice query-look", role: "status", hidden: !isForeign},
    element(
      "p",
      {},
      say("query.look"),
      " ",
      button("query.run", () => run.click())
    ),
    // A chart that stands alone on somebody else's page has no editor that would show it.
    isEmbedded() && element("pre", {}, opened)
  );
  if (isEmbedded()) look.dataset.embedded = "";
  const output = element("div", {class: "query-output"});
  const tables = element("div", {class: "query-tables"});
  const bench = element("div", {class: "workbench"});

  async function execute({from, text}: {from: number; text: string}): Promise<void> {
    running?.abort(new DOMException("another query was run", "AbortError"));
    const controller = (running = new AbortController());
    const whole = editor?.text ?? opened;
    look.hidden = true;
    editor?.mark(null);
    fault.hidden = true;
    cancel.disabled = false;
    const start = performance.now();
    let rows = 0;
    const tick = () => {
      status.textContent = say(rows > 0 ? "query.runningRows" : "query.running", {
        seconds: seconds(performance.now() - start),
        n: rows
      });
    };
    tick();
    const clock = setInterval(tick, 250);
    try {
      // Else the order to cancel the query before would reach this one.
      await ended;
      controller.signal.throwIfAborted();
      const underway = runQuery(text, {signal: controller.signal, onRows: (n) => (rows = n)});
      ended = underway.catch(() => {});
      const done = await underway;
      if (running !== controller) return;
      status.textContent = say("query.done", {
        n: done.result.length,
        seconds: seconds(done.milliseconds)
      });
      state.set("sql", whole.length <= longestQuery ? whole : state.values.sql);
      showPast(
        remember({
          sql: whole,
          at: new Date().toISOString(),
          rows: done.result.length,
          milliseconds: done.milliseconds
        })
      );
      show(done, whole);
    } catch (error) {
      if (running !== controller) return;
      if (controller.signal.aborted) status.textContent = say("query.cancelled");
      else {
        status.textContent = "";
        refuse(error, from, whole);
      }
    } finally {
      clearInterval(clock);
      if (running === controller) {
        cancel.disabled = true;
        running = undefined;
      }
    }
  }

  /** Says why, and marks where. */
  function refuse(error: unknown, from: number, text: string): void {
    const message = error instanceof Error ? error.message : String(error);
    const position = error instanceof QueryError && error.position !== null ? from + error.position : null;
    fault.hidden = false;
    fault.replaceChildren(
      element("strong", {}, position === null ? say("query.refused") : lineOf(text, position)),
      say("list.colon"),
      message
    );
    if (position !== null) editor?.mark({position, message});
  }

  function show({result, isCut}: Run, text: string): void {
    const {chart} = state.values;
    // A chart that was made for another query, and names what this one has not, gives way to a guess.
    const names = new Set(result.columns.map(({name}) => name));
    if (chart && chartOf !== text && !columnsOf(chart).every((name) => names.has(name)))
      state.set("chart", null);
    chartOf = text;
    output.replaceChildren(
      resultFrame(result, {isCut, isLong: text.length > longestQuery}),
      chartPart(result, text, state)
    );
  }

  function layOut(): void {
    fault.hidden = true;
    try {
      editor?.format();
    } catch (error) {
      fault.hidden = false;
      fault.textContent = `${say("query.notFormatted")}${say("list.colon")}${firstLine(error)}`;
    }
  }

  function showPast(queries: readonly PastQuery[]): void {
    past.replaceChildren(
      pastView(queries, {
        onChoose: (text) => {
          editor?.setText(text);
          editor?.focus();
        },
        onForget: () => {
          forgetQueries();
          showPast([]);
        }
      })
    );
  }

  async function openEditor(): Promise<void> {
    const [{sqlEditor}, words, schema, {counts}] = await Promise.all([
      loadEditor(),
      loadWords(),
      loadSchema(),
      meta
    ]);
    const knowledge: Knowledge = {
      schema,
      words,
      names: {},
      title: ({title_en, title_zh}) => bothNames(title_en, title_zh)
    };
    editor = sqlEditor({
      text: opened,
      knowledge: () => knowledge,
      explain,
      onRun: (part) => void execute(part),
      label: say("query.editor"),
      phrases: {
        Completions: say("query.completions"),
        Diagnostics: say("query.diagnostics"),
        "No diagnostics": say("query.noDiagnostics")
      }
    });
    place.replaceChildren(editor.dom);
    format.disabled = false;
    const browsing: Pick<SchemaBrowserOptions, "words" | "onInsert" | "profileOf"> = {
      words,
      onInsert: (text) => editor?.insert(text),
      profileOf: (table, column) =>
        profileOf(table, column, async (text) =>
          Array.from(await sql([text]), (row) => row.toJSON() as never)
        )
    };
    tables.replaceChildren(
      schemaBrowser({schema, counts, ...browsing}),
      ownTablesPart({
        ...browsing,
        target: bench,
        onChange: (own) => (knowledge.schema = [...schema, ...own]),
        onTry: (text) => {
          editor?.setText(text);
          void execute({from: 0, text});
        }
      })
    );
    const names = await loadNames();
    knowledge.names = Object.fromEntries(
      Object.entries(names).map(([column, records]) => [column, readNames(records)])
    );
  }

  showPast(pastQueries());
  openEditor().catch((error: unknown) => refuse(error, 0, opened));
  if (!isForeign) void execute({from: 0, text: opened});

  bench.append(
    element(
      "div",
      {class: "workbench-main"},
      look,
      place,
      element("div", {class: "query-bar"}, run, cancel, format, status),
      element("p", {class: "hint"}, say("query.keys")),
      fault,
      past
    ),
    element(
      "details",
      {class: "workbench-tables", open: !isNarrow()},
      element("summary", {}, say("query.tables")),
      tables
    ),
    output
  );
  return bench;
}

function resultFrame(result: QueryResult, {isCut, isLong}: {isCut: boolean; isLong: boolean}): HTMLElement {
  const title = say("result.title", {n: result.length});
  const sheet = resultTable(result, {label: title, placeOf});
  return elementFrame(sheet, {
    name: "result",
    title,
    subtitle: [isCut && say("result.cut", {n: result.length}), isLong && say("query.tooLong")]
      .filter(Boolean)
      .join(" "),
    finding: title,
    empty: result.length === 0 ? say("result.empty") : null,
    table: result.length <= mostCompared ? tableOf(result) : undefined,
    result: async () => toObjects(result),
    meta
  });
}

/** The result as the files of the frame take it: a row is its number. */
function tableOf(result: QueryResult): Table<number> {
  return {
    columns: result.columns.map(({name}, column) => ({
      name,
      title: name,
      value: (row) => scalar(result.value(row, column))
    })),
    rows: Array.from({length: result.length}, (_, row) => row)
  };
}

function scalar(value: Value): string | number | boolean | null {
  return value instanceof Date ? value.toISOString() : value;
}

/** Where a sentence begins: in the table of sentences, or where its first figure stands. */
async function placeOf({report, sentence}: {report: string; sentence: number}): Promise<number | null> {
  const [row] = Array.from(
    await sql`select coalesce(
        (select start from sentences where report = ${report} and sentence = ${sentence}),
        (select min(start) from observations where report = ${report} and sentence = ${sentence})
      ) as at`
  );
  const at: unknown = (row as {at?: unknown} | undefined)?.at;
  return typeof at === "number" ? at : null;
}

/** From where to where the numbers along the two axes go; nothing of what is summed up, whose sums are in the chart. */
function rangesInWords({x, y}: ChartSpecification, result: QueryResult): string[] {
  return [x, y].flatMap((channel) => {
    const column = result.columns.findIndex(({name, kind}) => name === channel?.value && kind === "number");
    if (column < 0 || channel?.reduce) return [];
    const values = Array.from({length: result.length}, (_, row) => result.value(row, column));
    const [from, to] = extent(values.filter((value) => typeof value === "number"));
    return from === undefined || channel?.value === undefined
      ? []
      : say("chart.range", {name: channel.value, from: ungrouped(from), to: ungrouped(to!)});
  });
}

/** A number of four digits may be a year, which is not grouped. */
const ungrouped = (n: number): string | number =>
  Number.isInteger(n) && Math.abs(n) < 10_000 ? String(n) : n;

/** The chart of a result with its inputs, its code, and the page that reproduces both. */
function chartPart(result: QueryResult, text: string, state: WorkbenchState): HTMLElement {
  const part = element("section", {class: "query-chart"});
  const rows =
    result.length > 0 && obstacle({x: {value: ""}}, result)?.key !== "chart.tooMany" ? toObjects(result) : [];
  const first = guess(result);

  const fill = () => {
    const specification = state.values.chart ?? first;
    const inTheWay = obstacle(specification, result);
    const call =
      specification && !inTheWay ? attempt(() => plotCall(specification, rows, result)) : undefined;
    const failed = call instanceof Error ? call.message : undefined;
    const drawn = call instanceof Error ? undefined : call;
    const title = specification?.title ?? titleOf(specification ?? {});
    const code = drawn ? plotCode(drawn) : null;
    const {key, ...parameters} = inTheWay ?? {key: null};
    part.replaceChildren(
      frame((width) => drawPlot(drawn!, rows, width), {
        name: "chart",
        title,
        finding: [
          say("chart.finding", {title, n: result.length}),
          ...rangesInWords(specification ?? {}, result)
        ].join(say("list.semicolon")),
        empty: key ? say(key, parameters) : (failed ?? null),
        table: drawn ? tableOf(result) : undefined,
        result: async () => toObjects(result),
        meta
      }),
      ...(result.length > 0
        ? [
            chartControls(specification ?? {}, result.columns, (next) => {
              state.set("chart", JSON.stringify(next) === JSON.stringify(first) ? null : next);
              fill();
            })
          ]
        : []),
      codePart("chart.code", code, "query.copyCode"),
      codePart("query.page", notebookPage({title, sql: text, plot: code}), "query.copyPage", "query.pageHint")
    );
  };
  fill();
  return part;
}

function codePart(title: Key, code: string | null, copyLabel: Key, hint?: Key): HTMLElement | string {
  if (code === null) return "";
  return element(
    "details",
    {class: "query-code"},
    element("summary", {}, say(title)),
    hint && element("p", {class: "hint"}, say(hint)),
    button(copyLabel, async (event) => {
      await navigator.clipboard.writeText(code);
      const pressed = event.target as HTMLElement;
      pressed.textContent = say("frame.copied");
      setTimeout(() => (pressed.textContent = say(copyLabel)), 2000);
    }),
    element("pre", {tabindex: 0}, code)
  );
}

function pastView(
  queries: readonly PastQuery[],
  {onChoose, onForget}: {onChoose(text: string): void; onForget(): void}
): HTMLElement {
  return element(
    "details",
    {},
    element("summary", {}, say("query.past", {n: queries.length})),
    element(
      "ol",
      {class: "query-past-list"},
      queries.map(({sql, at, rows, milliseconds}) =>
        element(
          "li",
          {},
          element("button", {type: "button", title: sql, onclick: () => onChoose(sql)}, inOneLine(sql)),
          element(
            "span",
            {class: "hint"},
            `${at.slice(0, 16).replace("T", " ")} UTC · ${say("schema.rows", {n: rows})} · ${seconds(milliseconds)} s`
          )
        )
      )
    ),
    queries.length > 0 && button("query.forget", onForget),
    element("p", {class: "hint"}, say("query.pastHint"))
  );
}

/** What the pointer on a word shows. */
function explain({columns, table, function: called}: Meaning): HTMLElement {
  const line = (name: string, kind: string, ...text: Child[]) =>
    element("p", {}, element("code", {}, name), " ", element("span", {class: "schema-type"}, kind), ...text);
  return element(
    "div",
    {class: "query-meaning"},
    called && line(called.signature, say("query.function"), element("br"), called.description),
    table && line(table.name, say("query.table"), element("br"), described(table)),
    differing(columns).map(({table, column}) =>
      line(`${table.name}.${column.name}`, column.type, element("br"), described(column))
    )
  );
}

/** Columns of one name mean much the same in many tables: of equal meanings one is shown. */
function differing<C extends {column: SchemaColumn; table: SchemaTable}>(columns: readonly C[]): C[] {
  const seen = new Set<string>();
  return columns.filter(({column: {meaning}}) => !seen.has(meaning) && seen.add(meaning)).slice(0, 4);
}

function titleOf({x, y, color}: ChartSpecification): string {
  const name = (channel: typeof x) =>
    channel && [channel.reduce && say(`reduce.${channel.reduce}`), channel.value].filter(Boolean).join(" ");
  const [up, across] = [name(y), name(x)];
  if (!up || !across) return say("chart.titleOf", {name: up ?? across ?? ""});
  return say(color?.value ? "chart.titleOfGroups" : "chart.titleOfTwo", {
    y: up,
    x: across,
    color: color?.value ?? ""
  });
}

function attempt<T>(make: () => T): T | Error {
  try {
    return make();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function button(
  label: Key,
  act: (event: Event) => unknown,
  attributes: {class?: string; disabled?: boolean} = {}
): HTMLButtonElement {
  return element("button", {type: "button", ...attributes, onclick: (event) => void act(event)}, say(label));
}

function lineOf(text: string, position: number): string {
  const before = text.slice(0, position).split("\n");
  return say("query.at", {line: before.length, column: before.at(-1)!.length + 1});
}

function inOneLine(text: string): string {
  const line = text
    .replace(/--[^\n]*\n/g, "")
    .replace(/\s+/g, " ")
    .trim();
  return line.length > 110 ? `${line.slice(0, 110)}…` : line;
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n")[0]!;
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(milliseconds < 10_000 ? 2 : 0);
}

function isEmbedded(): boolean {
  return new URLSearchParams(location.search).has("embed");
}

function isNarrow(): boolean {
  return typeof matchMedia !== "undefined" && matchMedia("(max-width: 900px)").matches;
}
