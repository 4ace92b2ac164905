import {strToU8, zipSync} from "fflate";
import {stringify} from "yaml";
import {decode} from "../read/decode.ts";
import {extensionOf} from "../read/documents.ts";
import {splitFrontMatter} from "../read/markdown.ts";

/** A report's file as it came, and what is said of it beside its text. */
export interface Exportable {
  name: string;
  bytes: Uint8Array;
  given: Readonly<Record<string, unknown>>;
}

const isText = (extension: string) => ["txt", "text", "md", "markdown"].includes(extension);

/**
 * The file to put into `data/reports`, under the report's id. Text carries what is said of it as front matter; of
 * another format it is an archive of the file with a NAME.yml beside it, and the file itself where nothing is said.
 */
export function exportedFile(
  {name, bytes, given}: Exportable,
  report: string
): {name: string; bytes: Uint8Array} {
  const stem = report.replace(/[^\p{L}\p{N}._-]+/gu, "-");
  const extension = extensionOf(name);
  if (Object.keys(given).length === 0) return {name: `${stem}.${extension}`, bytes};
  if (!isText(extension)) {
    const members = {[`${stem}.${extension}`]: bytes, [`${stem}.yml`]: strToU8(stringify(given))};
    return {name: `${stem}.zip`, bytes: zipSync(members)};
  }
  const {frontMatter, body} = splitFrontMatter(decode(bytes));
  const text = `---\n${stringify({...frontMatter, ...given})}---\n${body}`;
  return {name: `${stem}.${extension}`, bytes: strToU8(text)};
}
