import {say} from "../messages.js";
import {shortVersion} from "../share/address.js";

/** Ids of the visitor's reports that stand among those of the tables. No more than that: every chart may ask. */
const ids = new Set<string>();

/** Says which of the visitor's reports stand in the tables from now on. */
export function setYours(reports: Iterable<string>): void {
  ids.clear();
  for (const report of reports) ids.add(report);
}

/** Whether a report is the visitor's own. */
export const isYours = (report: string | undefined): boolean => report !== undefined && ids.has(report);

/** The version of the data, with how many reports of the visitor's own stand among them. */
export function versionWithYours(version: string): string {
  return ids.size === 0
    ? shortVersion(version)
    : `${shortVersion(version)} ${say("yours.with", {n: ids.size})}`;
}
