import {shortVersion} from "./address.js";
import type {Caption} from "./caption.js";

/** What is cited: the data as they were on a day. */
export interface Cited {
  dataVersion: string;
  ruleVersion: string;
  /** Day of the visit, "2026-11-21". */
  date: string;
  /** Where the site, or one chart of it, stands. */
  address: string;
}

const author = "Zhibiao contributors";
const title = "Zhibiao 指标: what Chinese places promised and what they then reported";

/** An entry for BibTeX and BibLaTeX. The former knows neither version nor day, so the note names both. */
export function bibtex({dataVersion, ruleVersion, date, address}: Cited): string {
  const version = shortVersion(dataVersion);
  const fields = {
    author: `{${author}}`,
    title: title.replace("Zhibiao 指标", "{Zhibiao 指标}").replace("Chinese", "{Chinese}"),
    year: date.slice(0, 4),
    version,
    url: address,
    urldate: date,
    note: `Data version ${version}, verdict rules ${ruleVersion}, accessed ${date}`
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{zhibiao_${version},\n${lines.join(",\n")}\n}\n`;
}

/** A reference in the style of the American Psychological Association (7th edition), for data that may change. */
export function apa({dataVersion, ruleVersion, date, address}: Cited): string {
  const day = new Intl.DateTimeFormat("en-US", {dateStyle: "long", timeZone: "UTC"}).format(new Date(date));
  const version = `Data version ${shortVersion(dataVersion)}, verdict rules ${ruleVersion}`;
  return `${author}. (${date.slice(0, 4)}). ${title} (${version}) [Data set]. Retrieved ${day}, from ${address}`;
}

/** What a caption cites; undefined where the version of the data is not known. */
export function citedOf({dataVersion, ruleVersion, date, address}: Caption): Cited | undefined {
  if (dataVersion === null || ruleVersion === null) return undefined;
  const url = new URL(address);
  // The digests serve those who open the link again; in print they would be noise.
  url.searchParams.delete("shown");
  return {dataVersion, ruleVersion, date, address: url.href};
}
