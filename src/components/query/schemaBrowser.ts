import type {EngineWords} from "../../../loaders/site/engineWords.ts";
import {described} from "../described.js";
import {element} from "../element.js";
import {say} from "../messages.js";
import {identifier} from "./completion.js";
import {profileView, type Profile} from "./profile.js";
import type {SchemaColumn, SchemaTable} from "./schema.js";

export interface SchemaBrowserOptions {
  schema: readonly SchemaTable[];
  /** Rows of each table. */
  counts: Readonly<Record<string, number>>;
  words: Pick<EngineWords, "reserved">;
  /** Writes a name into the query. */
  onInsert(text: string): void;
  profileOf(table: string, column: SchemaColumn): Promise<Profile>;
}

/** Every table with its columns: a click on a name writes it into the query, a column opened shows what it holds. */
export function schemaBrowser(options: SchemaBrowserOptions): HTMLElement {
  const {schema, counts, onInsert} = options;
  return element(
    "div",
    {class: "schema"},
    schema.map((table) => {
      const {name, schema: fields} = table;
      const columns = element("div", {class: "schema-columns"});
      return element(
        "div",
        {class: "schema-line"},
        insertButton("+", name, identifier(name, options.words), onInsert),
        element(
          "details",
          {
            class: "schema-table",
            ontoggle: () => {
              if (columns.childElementCount > 0) return;
              columns.append(
                element("p", {class: "schema-meaning"}, described(table)),
                ...fields.fields.map((column) => columnLine(table, column, options))
              );
            }
          },
          element(
            "summary",
            {},
            element("code", {}, name),
            element("span", {class: "schema-count"}, say("schema.rows", {n: counts[name] ?? 0}))
          ),
          columns
        )
      );
    })
  );
}

function columnLine(table: SchemaTable, column: SchemaColumn, options: SchemaBrowserOptions): HTMLElement {
  const {words, onInsert, profileOf} = options;
  const {name, type, constraints} = column;
  const profile = element("div", {role: "status"});
  return element(
    "div",
    {class: "schema-line"},
    insertButton(name, name, identifier(name, words), onInsert),
    element(
      "details",
      {
        class: "schema-column",
        ontoggle: (event) => {
          if (!(event.target as HTMLDetailsElement).open || profile.childElementCount > 0) return;
          profile.replaceChildren(element("p", {}, say("profile.wait")));
          profileOf(table.name, column)
            .then((found) => profile.replaceChildren(profileView(found)))
            .catch((error: unknown) => profile.replaceChildren(element("p", {}, String(error))));
        }
      },
      element(
        "summary",
        {"aria-label": say("schema.about", {name})},
        element("span", {class: "schema-type"}, type)
      ),
      element("p", {class: "schema-meaning"}, described(column)),
      constraints?.enum &&
        element(
          "p",
          {class: "schema-values"},
          constraints.enum.map((value) =>
            element(
              "button",
              {type: "button", onclick: () => onInsert(`'${value.replaceAll("'", "''")}'`)},
              value
            )
          )
        ),
      profile
    )
  );
}

/** It stands beside what opens, not in it: a button within a button is none for a screen reader. */
function insertButton(
  label: string,
  name: string,
  text: string,
  onInsert: (text: string) => void
): HTMLElement {
  const says = say("schema.insert", {name});
  return element(
    "button",
    {
      type: "button",
      class: label === "+" ? "schema-insert" : "schema-name",
      "aria-label": says,
      title: says,
      onclick: () => onInsert(text)
    },
    label
  );
}
