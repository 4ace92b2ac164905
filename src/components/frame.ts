import {element, type Child} from "./element.js";
import type {Draw, FrameOptions, Versions} from "./frameOptions.js";
import {reportHref} from "./links.js";
import {menu} from "./menu.js";
import {say} from "./messages.js";
import {reportName} from "./reportName.js";
import {shortVersion} from "./share/address.js";
import {changesSince, keyOf, type Changes} from "./share/digests.js";
import {offers} from "./share/offers.js";
import type {Source} from "./statement.js";
import {htmlTable, type HtmlTableOptions, type Table} from "./table.js";

export type {Draw, FrameOptions, Versions} from "./frameOptions.js";

let frames = 0;

/**
 * The frame round every chart: title, what and how many, legend, the thing itself, the reports it comes from and
 * the version of the data, and a menu that shares it and takes it along. `draw` is called with the width there is,
 * and again when that changes.
 */
export function frame<Row>(draw: Draw, options: FrameOptions<Row>): HTMLElement {
  const {table} = options;
  let isTable = false;
  const changes = changesHere(options);
  const body = bodyOf(options);
  const drawn = options.empty ? null : drawToWidth(body, draw);
  const toggle = {
    label: () => say(isTable ? "frame.showChart" : "frame.showTable"),
    act: () => {
      isTable = !isTable;
      body.replaceChildren(isTable ? scrolled(htmlTable(table!, marked(table!, changes))) : drawn!);
    }
  };
  const views = table && drawn ? [{items: [toggle]}] : [];
  return assemble(options, body, changes, [...views, ...offers(options, {draw: drawn && draw})]);
}

/** The frame round a table that is shown as such: of a long one the `first` rows, the others on demand. */
export function tableFrame<Row>(
  table: Table<Row>,
  {first, ...rest}: Omit<FrameOptions<Row>, "table"> & Pick<HtmlTableOptions<Row>, "first">
): HTMLElement {
  const options = {...rest, table: rest.empty ? undefined : table};
  const changes = changesHere(options);
  const body = bodyOf(options);
  if (!rest.empty) body.append(htmlTable(table, {first, ...marked(table, changes)}));
  return assemble(options, body, changes, offers(options, {draw: null}));
}

/** The frame round something that is no drawing and shows all of its table by itself. */
export function elementFrame<Row>(shown: Element, options: FrameOptions<Row>): HTMLElement {
  const body = bodyOf(options);
  if (!options.empty) body.append(shown);
  return assemble(options, body, changesHere(options), offers(options, {draw: null}));
}

function assemble<Row>(
  {name, title, subtitle, legend, empty, reports = [], meta}: FrameOptions<Row>,
  body: HTMLElement,
  changes: Shown | undefined,
  groups: Parameters<typeof menu>[1]
): HTMLElement {
  const id = `frame-${++frames}`;
  const figure = element(
    "figure",
    {id: name, class: "frame", "aria-labelledby": id},
    element(
      "div",
      {class: "frame-head"},
      element("h3", {id, class: "frame-title"}, title),
      menu(say("frame.menu"), groups)
    ),
    subtitle && element("p", {class: "frame-subtitle"}, subtitle),
    changes && changesNotice(changes, meta),
    !empty && legend && element("div", {class: "frame-legend"}, legend),
    body,
    element("figcaption", {class: "frame-caption"}, sources(reports), version(meta))
  );
  const parameters = addressed();
  if (parameters.get("embed") === name) figure.dataset.embedded = "";
  if (parameters.hash === `#${name}`) showOnce(figure);
  return figure;
}

function bodyOf<Row>({finding, empty}: FrameOptions<Row>): HTMLElement {
  const body = element("div", {class: "frame-body", role: "group", "aria-label": finding});
  if (empty) body.append(element("p", {class: "frame-empty"}, empty));
  return body;
}

/** Fills `body` with a drawing, and with a new one when there is more or less room. */
function drawToWidth(body: HTMLElement, draw: Draw): HTMLElement {
  const holder = element("div");
  body.append(holder);
  let drawnWidth = 0;
  const fit = (width: number) => {
    // A drawing that makes a scroll bar appear must not make itself be drawn again.
    if (width === 0 || Math.abs(width - drawnWidth) < 2) return;
    drawnWidth = width;
    holder.replaceChildren(draw(width));
  };
  if (typeof ResizeObserver === "undefined") fit(640);
  else new ResizeObserver(([entry]) => fit(Math.floor(entry!.contentRect.width))).observe(holder);
  return holder;
}

/** A table wider than the screen scrolls by itself; whoever has no mouse scrolls it by the arrow keys. */
const scrolled = (table: HTMLElement) =>
  element(
    "div",
    {class: "frame-scroll", tabindex: 0, role: "group", "aria-label": say("frame.table")},
    table
  );

/** The parameters and the fragment of the page's address. */
function addressed(): URLSearchParams & {hash: string} {
  const {search, hash} = typeof location === "undefined" ? {search: "", hash: ""} : location;
  return Object.assign(new URLSearchParams(search), {hash});
}

let isShown = false;

/** Brings the chart that a link names into sight; once, so that no later drawing takes the reader away. */
function showOnce(figure: HTMLElement): void {
  if (isShown) return;
  isShown = true;
  requestAnimationFrame(() => figure.scrollIntoView());
}

/** A link that was made on other data, and what of this table has changed since. */
interface Shown {
  /** The version the link was made on. */
  made: string;
  /** Undefined where the link does not say what it showed. */
  changes: Changes | undefined;
}

/** What a link to this chart says it showed; undefined without one. */
function changesHere<Row>({name, table}: FrameOptions<Row>): Shown | undefined {
  const parameters = addressed();
  const made = parameters.get("data");
  if (made === null || parameters.hash !== `#${name}`) return undefined;
  return {made, changes: table && changesSince(parameters.get("shown") ?? "", table)};
}

function marked<Row>(table: Table<Row>, shown: Shown | undefined): Pick<HtmlTableOptions<Row>, "isMarked"> {
  if (shown?.changes === undefined || shown.changes === "form") return {};
  const changed = new Set(shown.changes.changed);
  return {isMarked: (row) => changed.has(keyOf(table, row)) || changed.has(keyOf(table, row, "g"))};
}

/** Says what has changed since the link was made; nothing where the data are the same. */
function changesNotice({made, changes}: Shown, meta: FrameOptions["meta"]): HTMLElement {
  const notice = element("div", {class: "notice", role: "status", hidden: true});
  const fill = ({data_version}: Versions) => {
    if (!/^[0-9a-f]{12}$/.test(made)) notice.textContent = say("state.malformed", {name: "data", text: made});
    else if (made === shortVersion(data_version)) return;
    else
      notice.textContent = `${say("frame.madeOn", {made, now: shortVersion(data_version)})} ${inWords(changes)}`;
    notice.hidden = false;
  };
  if (meta instanceof Promise) meta.then(fill, () => {});
  else if (meta) fill(meta);
  return notice;
}

function inWords(changes: Changes | undefined): string {
  if (changes === undefined || changes === "form") return say("frame.changesUnknown");
  const {changed, of, fewer} = changes;
  if (changed.length + fewer === 0) return say("frame.unchanged");
  const named = changed.slice(0, 8).join(say("list.semicolon"));
  return [
    changed.length > 0 && say("frame.changed", {n: changed.length, of, named}),
    changed.length > 8 && say("frame.andMore", {n: changed.length - 8}),
    fewer > 0 && say("frame.fewer", {n: fewer})
  ]
    .filter(Boolean)
    .join(" ");
}

/** Few reports are named, many are counted and named on demand. */
function sources(reports: readonly Source[]): Child {
  if (reports.length === 0) return null;
  const links = reports.map((report, i) => [
    i > 0 && say("list.semicolon"),
    element("a", {href: reportHref(report.report)}, reportName(report)),
    report.digest && ` ${say("frame.digest")}`
  ]);
  if (reports.length <= 6) return element("p", {}, say("frame.sources"), " ", links);
  return element("details", {}, element("summary", {}, say("frame.sourceCount", {n: reports.length})), links);
}

function version(meta: FrameOptions["meta"]): Child {
  if (meta === undefined) return null;
  const text = element("p", {class: "frame-version"});
  const fill = ({data_version}: Versions) =>
    (text.textContent = say("frame.version", {version: shortVersion(data_version)}));
  if (meta instanceof Promise) meta.then(fill, () => text.remove());
  else fill(meta);
  return text;
}
