/** The files that the menu of a frame hands out. Fetched when the first is asked for: no page waits for them. */
import {columnFields} from "../database.js";
import {openParquet} from "../engine.js";
import type {Draw, FrameOptions} from "../frameOptions.js";
import {say, spoken} from "../messages.js";
import {reportName} from "../reportName.js";
import {arrowFile, parquetFile} from "./arrow.js";
import {captionLines, today, type Caption} from "./caption.js";
import {bibtex, citedOf} from "./citation.js";
import {columnsOf, columnsOfResult, type DataColumn, type Fields} from "./columns.js";
import {csvOf} from "./csv.js";
import {dataPackage} from "./dataPackage.js";
import {markdownOf} from "./markdown.js";
import {pictureOf} from "./picture.js";
import {pngOf} from "./png.js";
import {rScript} from "./rScript.js";
import {doFile} from "./stata.js";

export type Format = "png" | "svg" | "csv" | "zip" | "parquet" | "arrow";

export interface File {
  name: string;
  type: string;
  content: string | Uint8Array;
}

/** What a file is made of: a frame's options, how its chart is drawn, and where it stands. */
export interface Shared<Row> {
  options: FrameOptions<Row>;
  draw: Draw | null;
  /** Address of the chart: see address.ts. */
  address: string;
  /** How wide the chart is on the page, in pixels. */
  width: number;
}

/** Makes one file. Rejects when its data cannot be had. */
export async function fileOf<Row>(format: Format, shared: Shared<Row>): Promise<File> {
  const caption = await captionOf(shared);
  const stem = fileStem(caption.title);
  const content = await makers[format](shared, caption, stem);
  return {name: `${stem}.${format}`, type: types[format], content};
}

/** The displayed data as Markdown. */
export async function markdownTable<Row>({table}: FrameOptions<Row>): Promise<string> {
  return markdownOf(columnsOf(table!, await columnFields(), {shown: true}));
}

export async function captionOf<Row>({options, address}: Shared<Row>): Promise<Caption> {
  const meta = await options.meta;
  return {
    title: options.title,
    subtitle: options.subtitle,
    sources: (options.reports ?? []).map(reportName),
    dataVersion: meta?.data_version ?? null,
    ruleVersion: meta?.rule_version ?? null,
    date: today(),
    address
  };
}

const types: Record<Format, string> = {
  png: "image/png",
  svg: "image/svg+xml",
  csv: "text/csv;charset=utf-8",
  zip: "application/zip",
  parquet: "application/vnd.apache.parquet",
  arrow: "application/vnd.apache.arrow.file"
};

type Maker = <Row>(shared: Shared<Row>, caption: Caption, stem: string) => Promise<string | Uint8Array>;

const makers: Record<Format, Maker> = {
  async svg(shared, caption) {
    return picture(shared, caption).svg;
  },
  async png(shared, caption) {
    const texts = {
      Title: caption.title,
      Description: shared.options.finding,
      Source: captionLines(caption, {all: true}).join("\n")
    };
    return pngOf(picture(shared, caption), {texts});
  },
  async csv({options}, caption) {
    const columns = columnsOf(options.table!, await columnFields(), {shown: true});
    return csvOf(columns, captionLines(caption, {all: true}));
  },
  async zip(shared, caption, stem) {
    const fields = await columnFields();
    return zipped(await fullColumns(shared, fields), fields, caption, stem);
  },
  async parquet(shared, caption) {
    const columns = await fullColumns(shared, await columnFields());
    return parquetFile(columns, metadataOf(caption), await openParquet());
  },
  async arrow(shared, caption) {
    return arrowFile(await fullColumns(shared, await columnFields()), metadataOf(caption));
  }
};

/** Narrower than on paper no chart is drawn. */
const leastWidth = 640;

function picture<Row>({options, draw, width}: Shared<Row>, caption: Caption) {
  const {title, subtitle, finding, legend} = options;
  const [, ...below] = captionLines({...caption, subtitle: undefined});
  return pictureOf(draw!, {
    title,
    subtitle,
    finding,
    legend,
    caption: below,
    width: Math.max(leastWidth, width)
  });
}

/** Every column of the page's result, or of the table where there is none. */
async function fullColumns<Row>({options}: Shared<Row>, fields: Fields): Promise<DataColumn[]> {
  const {result, table} = options;
  if (result === undefined) return columnsOf(table!, fields);
  return columnsOfResult(typeof result === "function" ? await result() : result, fields, spoken);
}

/** What Parquet and Arrow carry in the metadata of their schema. */
function metadataOf(caption: Caption): Map<string, string> {
  const {title, sources, dataVersion, ruleVersion, date, address} = caption;
  return new Map(
    Object.entries({
      title,
      caption: captionLines(caption).join("\n"),
      sources: sources.join("; "),
      data_version: dataVersion ?? "",
      rule_version: ruleVersion ?? "",
      date,
      address
    }).filter(([, text]) => text !== "")
  );
}

/** The full CSV, what Stata and R need to read it as meant, its description as a data package, and how to cite it. */
async function zipped(
  columns: readonly DataColumn[],
  fields: Fields,
  caption: Caption,
  stem: string
): Promise<Uint8Array> {
  const {default: JSZip} = await import("npm:jszip");
  const notes = captionLines(caption, {all: true});
  const csvName = `${stem}.csv`;
  const zip = new JSZip();
  zip.file(csvName, csvOf(columns));
  zip.file(`${stem}.do`, doFile(csvName, columns, {notes, fields}));
  zip.file(`${stem}.R`, rScript(csvName, columns, notes));
  zip.file("datapackage.json", dataPackage(csvName, columns, caption));
  zip.file("README.txt", `${notes.join("\n")}\n\n${say("caption.readme")}\n`);
  const cited = citedOf(caption);
  if (cited) zip.file("citation.bib", bibtex(cited));
  return zip.generateAsync({type: "uint8array", compression: "DEFLATE"});
}

/** A title as the name of a file, without what some file system forbids. */
export function fileStem(title: string): string {
  const stem = title.replace(/[\\/:*?"<>|'`$\s]+/g, " ").trim();
  return stem.slice(0, 100).replace(/[. ]+$/, "") || "zhibiao";
}
