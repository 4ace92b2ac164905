import type {Language} from "../messages.js";

/** What a link to one chart carries besides the state of its page. */
export interface ChartLink {
  /** The chart's name on its page. */
  name: string;
  language: Language;
  /** Version of the data that is shown; null where it is not known. */
  dataVersion: string | null;
  /** Digests of the values that are shown: see digests.ts. */
  shown: string;
}

/** How much of a version stands in addresses and captions: enough that no two builds share it. */
export const shortVersion = (version: string): string => version.slice(0, 12);

/** Parameters that a link to a chart adds to those of its page. They describe a moment and end with it. */
export const momentary = ["data", "shown"] as const;

/**
 * Address of one chart as it stands: the page with all its state, the language, the version of the data and the
 * digests of the values, and the chart's name as the fragment. Holds no code.
 */
export function chartAddress(page: string, {name, language, dataVersion, shown}: ChartLink): string {
  const url = new URL(page);
  url.searchParams.delete("embed");
  url.searchParams.set("lang", language);
  for (const parameter of momentary) url.searchParams.delete(parameter);
  if (dataVersion !== null) url.searchParams.set("data", shortVersion(dataVersion));
  if (shown) url.searchParams.set("shown", shown);
  url.hash = name;
  return url.href;
}

/** Address of a page that shows one chart and nothing else, with the data there is when it is opened. */
export function embedAddress(page: string, {name, language}: Pick<ChartLink, "name" | "language">): string {
  const url = new URL(page);
  for (const parameter of momentary) url.searchParams.delete(parameter);
  url.searchParams.set("lang", language);
  url.searchParams.set("embed", name);
  url.hash = "";
  return url.href;
}

/** From the address of a chart that stands alone, that of the page on which it stands among others. */
export function ownAddress(embedded: string, name: string): string {
  const url = new URL(embedded);
  url.searchParams.delete("embed");
  url.hash = name;
  return url.href;
}

/** HTML that shows a chart on a page of somebody else, as wide as there is room. */
export function embedCode(address: string, {title, height}: {title: string; height: number}): string {
  const quoted = (text: string) =>
    `"${text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;")}"`;
  return `<iframe src=${quoted(address)} title=${quoted(title)} width="100%" height="${Math.ceil(height)}" style="border: 0" loading="lazy" allow="clipboard-write"></iframe>`;
}
