import type {Caption} from "./caption.js";
import type {DataColumn} from "./columns.js";

/** Describes a CSV file and its columns as a data package (Frictionless, version 2), in JSON. */
export function dataPackage(
  csvName: string,
  columns: readonly DataColumn[],
  {title, subtitle, sources, dataVersion, ruleVersion, date, address}: Caption
): string {
  const described = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "zhibiao-result",
    title,
    description: subtitle,
    version: dataVersion,
    rule_version: ruleVersion,
    created: `${date}T00:00:00Z`,
    homepage: address,
    sources: sources.map((title) => ({title})),
    resources: [
      {
        name: "result",
        path: csvName,
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        schema: {
          missingValues: [""],
          fields: columns.map(({name, type, title, meaning}) => ({
            name,
            type,
            title,
            description: meaning ?? undefined
          }))
        }
      }
    ]
  };
  return `${JSON.stringify(described, null, 2)}\n`;
}
