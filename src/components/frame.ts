import {element, type Child} from "./element.js";
import type {Draw, FrameOptions, Versions} from "./frameOptions.js";
import {reportHref} from "./links.js";
import {menu} from "./menu.js";
import {say} from "./messages.js";
import {versionWithYours} from "./own/yours.js";
import {reportName} from "./reportName.js";
import {ownAddress, shortVersion} from "./share/address.js";
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
  const show = (asTable: boolean) => {
    isTable = asTable;
    body.replaceChildren(isTable ? scrolled(htmlTable(table!, marked(table!, changes))) : drawn!);
  };
  const toggle = {
    label: () => say(isTable ? "frame.showChart" : "frame.showTable"),
    act: () => show(!isTable)
  };
  const views = table && drawn ? [{items: [toggle]}] : [];
  // A chart has no rows to mark: its table has.
  const notice = changes && changesNotice(changes, options.meta, drawn ? () => show(true) : undefined);
  return assemble(options, body, notice, [...views, ...offers(options, {draw: drawn && draw})]);
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
  return assemble(
    options,
    body,
    changes && changesNotice(changes, options.meta),
    offers(options, {draw: null})
  );
}

/** The frame round something that is no drawing and shows all of its table by itself. */
export function elementFrame<Row>(shown: Element, options: FrameOptions<Row>): HTMLElement {
  const body = bodyOf(options);
  if (!options.empty) body.append(shown);
  const changes = changesHere(options);
  return assemble(
    options,
    body,
    changes && changesNotice(changes, options.meta),
    offers(options, {draw: null})
  );
}

function assemble<Row>(
  {name, title, subtitle, legend, empty, reports = [], meta}: FrameOptions<Row>,
  body: HTMLElement,
  notice: HTMLElement | undefined,
  groups: Parameters<typeof menu>[1]
): HTMLElement {
  const id = `frame-${++frames}`;
  const parameters = addressed();
  const isEmbedded = parameters.get("embed") === name;
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
    notice,
    !empty && legend && element("div", {class: "frame-legend"}, legend),
    body,
    element(
      "figcaption",
      {class: "frame-caption"},
      sources(reports),
      version(meta),
      isEmbedded && wayBack(name)
    )
  );
  if (isEmbedded) figure.dataset.embedded = "";
  if (parameters.hash === `#${name}`) showOnce(figure);
  return figure;
}

function bodyOf<Row>({finding, empty}: FrameOptions<Row>): HTMLElement {
  const body = element("div", {class: "frame-body", role: "group", "aria-label": empty ?? finding});
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

/** On somebody else's page a chart leads to its own, with all of its state. */
function wayBack(name: string): HTMLElement {
  return element(
    "p",
    {},
    element("a", {href: ownAddress(location.href, name), target: "_blank"}, say("frame.wayBack"))
  );
}

/**
 * Says what has changed since the link was made; nothing where the data are the same. `showRows` shows the rows in
 * which it is marked, where they are not shown already.
 */
function changesNotice(
  {made, changes}: Shown,
  meta: FrameOptions["meta"],
  showRows?: () => void
): HTMLElement {
  const notice = element("div", {class: "notice", role: "status", hidden: true});
  const fill = ({data_version}: Versions) => {
    if (!/^[0-9a-f]{12}$/.test(made)) notice.textContent = say("state.malformed", {name: "data", text: made});
    else if (made === shortVersion(data_version)) return;
    else
      notice.append(say("frame.madeOn", {made, now: shortVersion(data_version)}), " ", ...inWords(changes));
    if (showRows && changes && changes !== "form" && changes.changed.length > 0) {
      const button = element(
        "button",
        {type: "button", class: "rest", onclick: press},
        say("frame.showChanged")
      );
      notice.append(element("div", {}, button));
    }
    notice.hidden = false;
  };
  const press = (event: Event) => {
    (event.currentTarget as Element).remove();
    showRows!();
  };
  if (meta instanceof Promise) meta.then(fill, () => {});
  else if (meta) fill(meta);
  return notice;
}

/** So many changed rows are named at once; the others on demand. */
const mostNamed = 8;

function inWords(changes: Changes | undefined): (string | HTMLElement)[] {
  if (changes === undefined || changes === "form") return [say("frame.changesUnknown")];
  const {changed, of, fewer} = changes;
  if (changed.length + fewer === 0) return [say("frame.unchanged")];
  const list = (keys: readonly string[]) => keys.join(say("list.semicolon"));
  const [named, others] = [changed.slice(0, mostNamed), changed.slice(mostNamed)];
  return [
    changed.length > 0 ? say("frame.changed", {n: changed.length, of, named: list(named)}) : "",
    fewer > 0 ? ` ${say("frame.fewer", {n: fewer})}` : "",
    others.length > 0
      ? element("details", {}, element("summary", {}, say("frame.andMore", {n: others.length})), list(others))
      : ""
  ];
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
    (text.textContent = say("frame.version", {version: versionWithYours(data_version)}));
  if (meta instanceof Promise) meta.then(fill, () => text.remove());
  else fill(meta);
  return text;
}
