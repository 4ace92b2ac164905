import {element, type Child} from "./element.js";
import {placeName} from "./format.js";
import {reportHref} from "./links.js";
import {say} from "./messages.js";
import type {Source} from "./statement.js";
import {csv, htmlTable, type Table} from "./table.js";

export interface FrameOptions<Row = never> {
  title: string;
  /** What is shown, of whom and when, with the unit and the number of rows. */
  subtitle?: string;
  /** What there is to see, in a sentence, for those who cannot see it. */
  finding: string;
  /** Marks and their meanings. */
  legend?: Child;
  /** Why there is nothing to show. When given, `draw` is not called. */
  empty?: string | null;
  /** The reports whose figures are shown. */
  reports?: readonly Source[];
  /** The tables' version, known once their description has come. */
  meta?: Promise<{data_version: string}> | {data_version: string};
  /** The rows behind a chart, to be read as a table and taken along as CSV. */
  table?: Table<Row>;
}

let frames = 0;

/**
 * The frame round every chart and table: title, what and how many, legend, the thing itself, the reports it
 * comes from and the version of the data, and a menu. `draw` is called with the width there is, and again when
 * that changes.
 */
export function frame<Row>(
  draw: (width: number) => Element,
  {title, subtitle, finding, legend, empty, reports = [], meta, table}: FrameOptions<Row>
): HTMLElement {
  const id = `frame-${++frames}`;
  const body = element("div", {class: "frame-body", role: "group", "aria-label": finding});
  const drawn = empty ? null : drawToWidth(body, draw);
  if (empty) body.append(element("p", {class: "frame-empty"}, empty));
  return element(
    "figure",
    {class: "frame", "aria-labelledby": id},
    element(
      "div",
      {class: "frame-head"},
      element("h3", {id, class: "frame-title"}, title),
      menu(title, drawn === null ? undefined : table, (shown) => body.replaceChildren(shown ?? drawn!))
    ),
    subtitle && element("p", {class: "frame-subtitle"}, subtitle),
    !empty && legend && element("div", {class: "frame-legend"}, legend),
    body,
    element("figcaption", {class: "frame-caption"}, sources(reports), version(meta))
  );
}

/** Fills `body` with a drawing, and with a new one when there is more or less room. */
function drawToWidth(body: HTMLElement, draw: (width: number) => Element): HTMLElement {
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

function menu<Row>(
  title: string,
  table: Table<Row> | undefined,
  show: (shown: Element | null) => void
): HTMLElement {
  const details = element("details", {class: "frame-menu"});
  const item = (label: string, act: (button: HTMLButtonElement) => void) =>
    element(
      "button",
      {type: "button", onclick: (event) => act(event.currentTarget as HTMLButtonElement)},
      label
    );
  let isTable = false;
  const items = [
    item(say("frame.copyLink"), async (button) => {
      await navigator.clipboard.writeText(location.href);
      button.textContent = say("frame.copied");
      setTimeout(() => (button.textContent = say("frame.copyLink")), 2000);
    }),
    table &&
      item(say("frame.showTable"), (button) => {
        isTable = !isTable;
        button.textContent = say(isTable ? "frame.showChart" : "frame.showTable");
        show(isTable ? element("div", {class: "frame-scroll"}, htmlTable(table)) : null);
        details.open = false;
      }),
    table &&
      item(say("frame.downloadCsv"), () => {
        save(`${title}.csv`, csv(table));
        details.open = false;
      })
  ];
  details.append(element("summary", {"aria-label": say("frame.menu"), title: say("frame.menu")}, "⋯"));
  details.append(element("div", {class: "frame-menu-items"}, items));
  details.addEventListener("keydown", ({key}) => {
    if (key === "Escape") details.open = false;
  });
  details.addEventListener("focusout", ({relatedTarget}) => {
    if (relatedTarget instanceof Node && !details.contains(relatedTarget)) details.open = false;
  });
  return details;
}

function save(name: string, text: string): void {
  const href = URL.createObjectURL(new Blob([text], {type: "text/csv;charset=utf-8"}));
  element("a", {href, download: name}).click();
  setTimeout(() => URL.revokeObjectURL(href));
}

/** A report's name, such as "Baotou 包头 2022 work report". */
export function reportName(report: Pick<Source, "name_en" | "name_zh" | "year" | "kind">): string {
  return [placeName(report), report.year, report.kind && say(`kind.${report.kind}`)]
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
  const fill = ({data_version}: {data_version: string}) =>
    (text.textContent = say("frame.version", {version: data_version.slice(0, 12)}));
  if (meta instanceof Promise) meta.then(fill, () => text.remove());
  else fill(meta);
  return text;
}
