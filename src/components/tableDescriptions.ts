import {described, meaningOf, type Described} from "./described.js";
import {element} from "./element.js";
import {bothNames, say} from "./messages.js";
import {htmlTable} from "./table.js";

/** A table as `datapackage.json` describes it. */
export interface TableDescription extends Described {
  name: string;
  sorted_by: readonly string[];
  schema: {
    fields: readonly (Described & {
      name: string;
      type: string;
      role: string;
      unit?: string;
      constraints?: {enum?: readonly string[]};
    })[];
  };
}

/** Every table with its columns, their types and meanings, its number of rows and its file. */
export function tableDescriptions(
  tables: readonly TableDescription[],
  counts: Record<string, number>,
  hrefOf: (name: string) => string
): HTMLElement {
  return element(
    "div",
    {},
    tables.map(({name, title_en, title_zh, meaning, meaning_zh, schema}) =>
      element(
        "section",
        {class: "table-description", id: name},
        element("h3", {}, element("code", {}, name), " ", bothNames(title_en, title_zh)),
        element(
          "p",
          {},
          meaningOf({meaning, meaning_zh}),
          " ",
          say("data.rows", {n: counts[name] ?? 0}),
          " · ",
          element(
            "a",
            {href: hrefOf(name), download: `${name}.parquet`},
            `${say("data.download")} ${name}.parquet`
          )
        ),
        element(
          "details",
          {},
          element("summary", {}, say("data.columns", {n: schema.fields.length})),
          htmlTable({
            rows: schema.fields,
            columns: [
              {
                name: "name",
                title: say("column.column"),
                value: (field) => field.name,
                show: (field) => element("code", {}, field.name)
              },
              {name: "type", title: say("column.type"), value: ({type}) => type},
              {name: "role", title: say("column.role"), value: ({role}) => role},
              {
                name: "meaning",
                title: say("column.meaning"),
                value: (field) => meaningOf(field),
                show: (field) => [
                  described(field),
                  field.constraints?.enum &&
                    element("div", {class: "where"}, field.constraints.enum.join(", "))
                ]
              }
            ]
          })
        )
      )
    )
  );
}
