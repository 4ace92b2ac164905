import type {ReadRows} from "../../../loaders/add/ownReports.ts";
import {startReader} from "../readerWorker.js";
import type {LayerOptions} from "./layer.js";
import type {JoinedTable, Layer, OwnReport} from "./store.js";

/** Where a table says which report a row is of. */
const reportColumns: Record<string, string> = {
  commitments: "coalesce(target_report, outcome_report)",
  conflicts: "report_a"
};

/** Reads a visitor's reports and makes the tables of their provinces anew, in a worker that ends with it. */
export async function makeLayer(
  reports: readonly OwnReport[],
  {version, baseOf}: LayerOptions
): Promise<Layer> {
  const {reader, close} = startReader();
  try {
    const read = [];
    for (const report of reports) read.push(await reader.read(report));
    const provinces = [...new Set(read.map(({province}) => province))];
    const {base, year} = await baseOf(provinces);
    const {standings, tables} = await reader.join(
      read.map(({result}) => result),
      {base, year}
    );
    const joined = new Set(
      read.flatMap(({province}, i) => (/^(?:new|replaces_)/.test(standings[i]!.standing) ? [province] : []))
    );
    const gone = base.reports.filter(({ref_area}) => joined.has(ref_area?.slice(0, 2) ?? "none"));
    return {
      version,
      readings: read.map(({result}, i) => ({...standings[i]!, id: reports[i]!.id, result})),
      tables: [...tables].map(([name, rows]) => ({name, rows, without: ofReports(name, gone)}))
    };
  } finally {
    close();
  }
}

function ofReports(table: string, reports: ReadRows["reports"]): JoinedTable["without"] {
  if (reports.length === 0) return "false";
  const ids = reports.map(({report}) => `'${report.replaceAll("'", "''")}'`);
  return `${reportColumns[table] ?? "report"} in (${ids.join(", ")})`;
}
