import type {ProblemRow} from "../../../loaders/reportRows.ts";
import type {Names} from "../../../loaders/tables/tables.ts";
import {correctableReader} from "../correct/correctableReader.js";
import {element, type Child} from "../element.js";
import {queryHref, reportHref} from "../links.js";
import {bothNames, say} from "../messages.js";
import {startReader, type ReaderWorker} from "../readerWorker.js";
import {save} from "../share/save.js";
import {takeDrops} from "../takeDrops.js";
import {recognitionForm} from "./recognitionForm.js";
import {keepReport, ownReports, removeReport, type Layer, type OwnReading, type OwnReport} from "./store.js";

export interface AddReportsOptions {
  names: Names;
  /** Joins what the browser keeps to the tables. */
  join(): Promise<Layer | null>;
  /** Where files may be dropped. */
  target?: HTMLElement;
}

/** Where a visitor's own figures are counted. */
const countingQuery = `select report, phase, count(*) as figures
from observations join reports using (report)
where source_file like 'yours/%'
group by all
order by all`;

/**
 * Takes in reports of the visitor's, dropped or chosen, lists those that the browser keeps, and shows each with its
 * figures. All of it happens on the visitor's machine.
 */
export function addReports({names, join, target = document.body}: AddReportsOptions): HTMLElement {
  const status = element("p", {role: "status"});
  const bar = element("progress", {"aria-label": say("add.choose")});
  const progress = element("div", {class: "progress", hidden: true}, bar, status);
  const faults = element("div", {class: "add-faults", role: "alert"});
  const list = element("div");
  const shown = element("div", {class: "add-shown"});
  const input = element("input", {
    type: "file",
    multiple: true,
    accept: ".txt,.text,.md,.markdown,.html,.htm,.shtml,.docx,.pdf,.ofd,.zip,.doc,.wps,.rtf,.mht,.mhtml",
    onchange: () => void bring([...(input.files ?? [])]).then(() => (input.value = ""))
  });
  let reports: OwnReport[] = [];
  let readings = new Map<number, OwnReading>();
  let work: Promise<unknown> = Promise.resolve();

  /** One thing after another: files that come while others are read wait. */
  function inTurn(act: () => Promise<void>): Promise<void> {
    const next = work
      .then(act)
      .catch((error: unknown) => complain(say("add.notJoined", {reason: reasonOf(error)})));
    work = next;
    return next;
  }

  function tell(text: string, done?: number, total?: number): void {
    progress.hidden = text === "";
    status.textContent = text;
    if (done === undefined || total === undefined || total < 2) bar.removeAttribute("value");
    else [bar.max, bar.value] = [total, done];
  }

  function complain(text: string, remedy?: string): void {
    const fault: HTMLElement = element(
      "p",
      {class: "query-fault"},
      element("span", {}, text),
      remedy && element("span", {class: "remedy"}, ` ${remedy}.`),
      " ",
      button(say("add.dismiss"), () => fault.remove())
    );
    faults.append(fault);
  }

  const refuse = (problems: readonly ProblemRow[]): void =>
    problems.forEach(({source_file, message, remedy}) => {
      const file = source_file.replace(/^yours\//, "");
      complain(say("add.refused", {file, message: withoutName(message, file)}), remedy);
    });

  const bring = (files: readonly File[]): Promise<void> =>
    inTurn(async () => {
      faults.replaceChildren();
      let worker: ReaderWorker | undefined;
      const known = new Set(reports.map(({id}) => id));
      for (const file of files) {
        tell(say("add.reading", {file: file.name}));
        try {
          worker ??= startReader();
          for (const read of await readFile(file, worker, tell)) {
            if (!("result" in read)) refuse(read.problems);
            else if (read.result.report === null) refuse(read.result.problems);
            else {
              const {name, bytes, given} = read;
              await keepReport({name, bytes, given}).catch((error: unknown) =>
                complain(say("add.notKept", {file: name, reason: reasonOf(error)}))
              );
            }
          }
        } catch (error) {
          // What ended one file's worker does not end the next file's.
          worker?.close();
          worker = undefined;
          complain(say("add.refused", {file: file.name, message: reasonOf(error)}));
        }
      }
      worker?.close();
      await refresh();
      const added = reports.find(({id}) => !known.has(id));
      if (added) showText(added);
    });

  /** Joins what is kept now, and shows it. */
  async function refresh(): Promise<void> {
    tell(say("add.joining"));
    try {
      const layer = await join();
      reports = await ownReports();
      readings = new Map((layer?.readings ?? []).map((reading) => [reading.id, reading]));
    } finally {
      tell("");
      show();
    }
  }

  function show(): void {
    list.replaceChildren(
      element("h2", {}, reports.length > 0 ? say("add.title", {n: reports.length}) : say("add.none")),
      ...(reports.length > 0
        ? [
            element(
              "p",
              {class: "hint"},
              say("add.kept"),
              " ",
              element("a", {href: queryHref(countingQuery)}, say("add.query"))
            ),
            ...reports.map(card),
            ...(reports.length > 1 ? [button(say("add.removeAll"), () => remove(reports))] : [])
          ]
        : [])
    );
  }

  function card(own: OwnReport): HTMLElement {
    const reading = readings.get(own.id);
    const report = reading?.result.report;
    if (!reading || !report)
      return element(
        "section",
        {class: "card add-report"},
        element("h3", {}, own.name),
        actions(own, own.name)
      );
    const {observations, problems} = reading.result;
    const isMissing = report.ref_area === null || report.kind === null || report.year === null;
    const place = names.areas[report.ref_area ?? ""];
    const facts = [
      place ? bothNames(...place) : report.place,
      report.year,
      report.kind && say(`kind.${report.kind}`),
      say("add.figures", {n: observations.length}),
      say("add.targets", {n: observations.filter(({phase}) => phase === "target").length}),
      say("add.characters", {n: report.characters})
    ].filter(Boolean);
    const others = problems.filter(({code}) => !/^no_(?:place|year|kind)$/.test(code));
    return element(
      "section",
      {class: "card add-report", "data-report": report.report},
      element("h3", {lang: "zh"}, report.title ?? own.name),
      element("p", {class: "add-facts"}, facts.join(" · ")),
      element("p", {class: "hint"}, `${own.name} → ${report.report}`),
      element(
        "p",
        {class: "add-standing"},
        say(`standing.${reading.standing}`, {existing: reading.existing ?? ""})
      ),
      isMissing && element("p", {class: "notice"}, say("add.missing")),
      element(
        "details",
        {open: isMissing},
        element("summary", {}, say("add.change")),
        recognitionForm(report, (given) =>
          inTurn(async () => {
            await keepReport({...own, given: {...own.given, ...given}});
            await refresh();
          })
        )
      ),
      others.length > 0 &&
        element(
          "details",
          {},
          element("summary", {}, say("add.problems", {n: others.length})),
          element(
            "ul",
            {},
            others.map(({message, remedy}) => element("li", {}, `${message} — ${remedy}`))
          )
        ),
      actions(own, report.report, reading)
    );
  }

  function actions(own: OwnReport, report: string, reading?: OwnReading): HTMLElement {
    const isJoined = reading && !/^(?:same_|unreadable)/.test(reading.standing);
    return element(
      "p",
      {class: "correction-actions"},
      reading && button(say("add.show"), () => showText(own)),
      isJoined && element("a", {href: reportHref(report)}, say("add.open")),
      reading && button(say("add.export"), () => inTurn(() => exportReport(own, report))),
      button(say("add.remove"), () => remove([own]), {"aria-label": say("add.removeOf", {report})})
    );
  }

  const remove = (gone: readonly OwnReport[]): Promise<void> =>
    inTurn(async () => {
      for (const {id} of gone) await removeReport(id);
      shown.replaceChildren();
      await refresh();
    });

  function showText({id}: OwnReport): void {
    const result = readings.get(id)?.result;
    if (!result?.report) return;
    const {report, sections, sentences, observations} = result;
    shown.replaceChildren(
      correctableReader({
        report,
        sections,
        sentences: sentences.map((sentence) => ({...sentence, report: report.report})),
        observations,
        names
      })
    );
    shown.scrollIntoView?.({block: "start"});
  }

  takeDrops(target, (files) => void bring(files));
  void inTurn(refresh);
  return element(
    "div",
    {class: "add-reports"},
    element(
      "div",
      {class: "add-drop"},
      element("label", {}, element("span", {}, say("add.choose")), " ", input),
      element("p", {class: "hint"}, say("add.drop"), " ", say("add.formats"))
    ),
    progress,
    faults,
    list,
    shown
  );
}

async function readFile(
  file: File,
  {reader}: ReaderWorker,
  tell: (text: string, done: number, total: number) => void
): Promise<Awaited<ReturnType<typeof reader.readAll>>> {
  const {proxy} = await import("npm:comlink");
  return reader.readAll(
    new Uint8Array(await file.arrayBuffer()),
    file.name,
    proxy((done: number, total: number) =>
      tell(say("add.readingOf", {file: file.name, done, total}), done, total)
    )
  );
}

/** Saves the file of a report as it belongs into `data/reports`. */
async function exportReport({name, bytes, given}: OwnReport, report: string): Promise<void> {
  const {reader, close} = startReader();
  try {
    const file = await reader.exported({name, bytes, given}, report);
    save({name: file.name, type: "application/octet-stream", content: file.bytes});
  } finally {
    close();
  }
}

/** A loader's message begins with the file's name where that is all it knows. */
const withoutName = (message: string, file: string): string => {
  const bare = message.startsWith(file) ? message.slice(file.length).replace(/^[:：]? /, "") : message;
  return bare.replace(/\.$/, "");
};

const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).trim().replace(/\.$/, "");

function button(
  text: string,
  act: () => unknown,
  attributes: Record<string, string> = {}
): HTMLButtonElement {
  return element("button", {type: "button", ...attributes, onclick: () => void act()}, text as Child);
}
