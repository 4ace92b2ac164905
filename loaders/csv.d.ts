/** A CSV file's text, put in by esbuild's text loader when the reader is bundled. */
declare module "*.csv" {
  const text: string;
  export default text;
}

declare module "pdfjs-dist/legacy/build/pdf.worker.mjs" {
  export const WorkerMessageHandler: unknown;
}

/** The Chinese maps among those of PDF.js, by name; the bundle makes this module (src/reader.zip.ts). */
declare module "pdfjs-dist/cmaps" {
  const maps: Readonly<Record<string, Uint8Array>>;
  export default maps;
}
