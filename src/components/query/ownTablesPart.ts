import type {EngineWords} from "../../../loaders/site/engineWords.ts";
import {element} from "../element.js";
import {say} from "../messages.js";
import {takeDrops} from "../takeDrops.js";
import {bringTable, removeTable, type OwnTable} from "./bringTable.js";
import {exampleFile, exampleQuery, exampleText} from "./ownExample.js";
import {largestFile} from "./ownFile.js";
import {schemaBrowser, type SchemaBrowserOptions} from "./schemaBrowser.js";

export interface OwnTablesOptions extends Pick<SchemaBrowserOptions, "onInsert" | "profileOf"> {
  words: Pick<EngineWords, "reserved">;
  /** Where a file may be dropped. */
  target: HTMLElement;
  /** Called with all tables of the reader's whenever one comes or goes. */
  onChange(tables: readonly OwnTable[]): void;
  /** Puts a query into the editor and runs it. */
  onTry(text: string): void;
}

/** Takes in files of the reader's, dropped or chosen, and lists the tables that they have become. */
export function ownTablesPart({target, onChange, onTry, ...options}: OwnTablesOptions): HTMLElement {
  const tables: OwnTable[] = [];
  const list = element("div");
  const status = element("p", {class: "hint", role: "status"});
  const fault = element("p", {class: "query-fault", role: "alert", hidden: true});
  const input = element("input", {
    type: "file",
    accept: ".csv,.tsv,.txt,.parquet",
    multiple: true,
    onchange: () => void bring([...(input.files ?? [])]).then(() => (input.value = ""))
  });

  async function bring(files: readonly File[]): Promise<void> {
    fault.hidden = true;
    fault.replaceChildren();
    for (const file of files) {
      status.textContent = say("own.reading", {file: file.name});
      try {
        if (file.size > largestFile)
          throw new Error(say("own.tooLarge", {size: megabytes(file.size), most: megabytes(largestFile)}));
        tables.push(await bringTable(file.name, new Uint8Array(await file.arrayBuffer())));
        show();
      } catch (error) {
        fault.hidden = false;
        const reason = (error instanceof Error ? error.message : String(error)).trim().replace(/\.$/, "");
        fault.append(element("span", {}, say("own.refused", {file: file.name, reason})), element("br"));
      }
    }
    status.textContent = "";
  }

  function show(): void {
    list.replaceChildren(...tables.map((table) => tableView(table)));
    onChange(tables);
  }

  function tableView(table: OwnTable): HTMLElement {
    return element(
      "div",
      {class: "own-table"},
      schemaBrowser({...options, schema: [table], counts: {[table.name]: table.rows}}),
      element("span", {class: "own-mark"}, say("own.yours")),
      element(
        "button",
        {
          type: "button",
          "aria-label": say("own.removeOf", {name: table.name}),
          onclick: () => {
            tables.splice(tables.indexOf(table), 1);
            show();
            void removeTable(table.name);
          }
        },
        say("own.remove")
      )
    );
  }

  /** Brings the example along as a file of the reader's would come, and joins it. */
  async function tryExample(): Promise<void> {
    const before = tables.length;
    await bring([new File([exampleText], exampleFile, {type: "text/csv"})]);
    if (tables.length > before) onTry(exampleQuery(tables.at(-1)!.name));
  }

  const example = element(
    "details",
    {class: "own-example"},
    element("summary", {}, say("own.example")),
    element("p", {class: "hint"}, say("own.exampleHint", {file: exampleFile})),
    element("pre", {tabindex: 0}, `${exampleText.split("\n").slice(0, 4).join("\n")}\n…`),
    element("pre", {tabindex: 0}, exampleQuery("spreads")),
    element(
      "button",
      {type: "button", class: "rest", onclick: () => void tryExample()},
      say("own.tryExample")
    )
  );
  const part = element(
    "section",
    {class: "own-tables"},
    element("label", {}, say("own.add"), " ", input),
    element("p", {class: "hint"}, say("own.hint")),
    example,
    status,
    fault,
    list
  );
  takeDrops(target, (files) => {
    // On a narrow screen the tables are folded away.
    part.closest("details")!.open = true;
    void bring(files);
  });
  return part;
}

const megabytes = (bytes: number): string => (bytes / 1024 ** 2).toFixed(bytes < 10 * 1024 ** 2 ? 1 : 0);
