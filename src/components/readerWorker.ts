import {wrap, type Remote} from "npm:comlink";
import {FileAttachment} from "observablehq:stdlib";
import type {Reader} from "../../loaders/worker.ts";

/** The reader in a worker of its own: reports are read on the visitor's machine and leave it for nowhere. */
export interface ReaderWorker {
  reader: Remote<Reader>;
  close(): void;
}

/** Starts a worker; the part that reads PDF is fetched when it is first needed. */
export function startReader(): ReaderWorker {
  const script = FileAttachment("../reader.mjs").href;
  const pdf = FileAttachment("../pdf.mjs").href;
  const worker = new Worker(`${script}#${new URL(pdf, document.baseURI).href}`, {type: "module"});
  return {reader: wrap<Reader>(worker), close: () => worker.terminate()};
}
