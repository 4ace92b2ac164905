import type {ReadRows} from "../../../loaders/add/ownReports.ts";
import {keepLayer, keptLayer, keptState, ownReports, type Layer} from "./store.js";
import {setYours} from "./yours.js";

export interface LayerOptions {
  /** Version of the data and of the code that reads reports: what was made by others is made again. */
  version: string;
  /** The rows of some provinces and the nation as the site has them, and the latest year of its reports. */
  baseOf(provinces: readonly string[]): Promise<{base: ReadRows; year: number}>;
}

/** Standings of reports whose rows stand in the tables. */
const isJoined = (standing: string): boolean => standing === "new" || standing.startsWith("replaces_");

/** What the visitor's reports make of the tables; null where there are none. */
export async function openLayer({version, baseOf}: LayerOptions): Promise<Layer | null> {
  // Without IndexedDB nothing can have been kept.
  if (typeof indexedDB === "undefined") return null;
  const {count, changes} = await keptState();
  const layer = count === 0 ? null : await currentLayer(`${changes} ${version}`, baseOf);
  setYours(
    (layer?.readings ?? [])
      .filter(({standing}) => isJoined(standing))
      .flatMap(({result}) => result.report?.report ?? [])
  );
  return layer;
}

async function currentLayer(version: string, baseOf: LayerOptions["baseOf"]): Promise<Layer> {
  const kept = await keptLayer();
  if (kept?.version === version) return kept;
  // Fetched by those alone who have reports of their own.
  const {makeLayer} = await import("./makeLayer.js");
  const made = await makeLayer(await ownReports(), {version, baseOf});
  // The next page makes it again where there is no room for it.
  await keepLayer(made).catch(() => {});
  return made;
}

/** A report of the visitor's that stands in the tables, by its id. */
export function readingOf(layer: Layer | null, report: string): Layer["readings"][number] | undefined {
  return layer?.readings.find(({result, standing}) => isJoined(standing) && result.report?.report === report);
}
