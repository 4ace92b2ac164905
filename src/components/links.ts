/**
 * Addresses of pages, for links that code makes. They hold under any base path, because they are resolved
 * against this module, which stands two folders below the root of the site (`_import/components`).
 */
const root = new URL("../../", import.meta.url);

/** Where the site stands. */
export const siteHref = (): string => root.href;

/** Adds the language that the reader asked for, so that a click does not lose it. */
function address(path: string, parameters: Record<string, string | number | null> = {}): string {
  const url = new URL(path, root);
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null) url.searchParams.set(name, String(value));
  }
  const asked = typeof location === "undefined" ? null : new URLSearchParams(location.search).get("lang");
  if (asked) url.searchParams.set("lang", asked);
  return url.href;
}

/** A report in the reader, at a position of its text. */
export function reportHref(report: string, at: number | null = null): string {
  return address("report.html", {id: report, at, v: 1});
}

/** The ledger of promises, with its filters by name: `promisesHref({places: "150200", year: "all"})`. */
export function promisesHref(filters: Record<string, string>): string {
  return address("promises.html", {...filters, v: 1});
}

/** Provinces and prefectures have a page each; a county is shown by one page that is told its code. */
export function placeHref(ref_area: string): string {
  return ref_area.endsWith("00")
    ? address(`places/${ref_area}.html`)
    : address("place.html", {id: ref_area, v: 1});
}

/** The query page with a query and a chart of its result. */
export function queryHref(sql: string, chart: unknown = null): string {
  return address("query.html", {sql, chart: chart === null ? null : JSON.stringify(chart), v: 1});
}
