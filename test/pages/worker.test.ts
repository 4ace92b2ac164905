import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";
import {zipSync} from "fflate";
import {afterAll, beforeAll, expect, it} from "vitest";
import {parseDictionary} from "../../loaders/link/dictionary.ts";
import {readDictionaryFiles} from "../../loaders/link/dictionaryFiles.ts";
import {read} from "../../loaders/read/read.ts";
import {readReport} from "../../loaders/report.ts";
import {bundle} from "../../loaders/site/bundle.ts";
import {openSite, type Site} from "../browser.ts";
import {asDocx, asHtml, asOfd, asPdf, asText, report as made, setPages} from "../read/made.ts";

let site: Site;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site.close());

const name = "baotou-2022-work-report.md";

it("reads a report in the page's worker as it is read here", async () => {
  const bytes = readFileSync(`data/reports/${name}`);
  const script = new TextDecoder().decode(await bundle("loaders/worker.ts"));
  const comlink = readFileSync("node_modules/comlink/dist/esm/comlink.min.mjs", "utf8");
  const inPage = await site.visit("data.html", (page) =>
    page.evaluate(`(async () => {
      const module = (source) => URL.createObjectURL(new Blob([source], {type: "text/javascript"}));
      const {wrap} = await import(module(${JSON.stringify(comlink)}));
      const reader = wrap(new Worker(module(${JSON.stringify(script)}), {type: "module"}));
      const bytes = new TextEncoder().encode(${JSON.stringify(bytes.toString("utf8"))});
      const {result, missing, province} = await reader.read({name: ${JSON.stringify(name)}, bytes, given: {}});
      return {observations: result.observations, missing, province};
    })()`)
  );
  const dictionary = parseDictionary(await readDictionaryFiles("data"));
  const {text, metadata} = await read(bytes, name);
  const {observations} = readReport(text, {...metadata, source_file: name}, dictionary);
  expect(observations.length).toBeGreaterThan(40);
  expect(inPage).toEqual({observations, missing: [], province: "15"});
});

it("reads every format there as it is read here, and says what it cannot read", async () => {
  const [script, pdf] = await Promise.all(["loaders/worker.ts", "loaders/read/pdf.ts"].map(bundle));
  const comlink = readFileSync("node_modules/comlink/dist/esm/comlink.min.mjs");
  const pages = setPages(made);
  const encoder = new TextEncoder();
  const files = {
    "a.txt": encoder.encode(asText(made)),
    "a.html": encoder.encode(asHtml(made)),
    "a.docx": await asDocx(made),
    "a.pdf": asPdf(pages),
    "a.ofd": asOfd(pages)
  };
  const zip = zipSync({...files, "old.doc": new Uint8Array(9)});
  const base64 = (bytes: Uint8Array | undefined) => Buffer.from(bytes!).toString("base64");
  const results = await site.visit("data.html", (page) =>
    page.evaluate(`(async () => {
      const bytes = (base64) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const module = (base64) => URL.createObjectURL(new Blob([bytes(base64)], {type: "text/javascript"}));
      const {wrap} = await import(module("${base64(comlink)}"));
      const address = module("${base64(script)}") + "#" + module("${base64(pdf)}");
      const reader = wrap(new Worker(address, {type: "module"}));
      const results = await reader.readAll(bytes("${base64(zip)}"), "a.zip");
      return results.map(({name, result: {report, sentences, observations, problems}}) => ({
        name,
        sha256: report?.sha256,
        text: sentences.map(({text}) => text.trim()).join(""),
        observations: observations.length,
        errors: problems.filter(({severity}) => severity === "error")
      }));
    })()`)
  );
  const {text, metadata} = await read(files["a.txt"], "a.txt");
  const dictionary = parseDictionary(await readDictionaryFiles("data"));
  const {sentences, observations} = readReport(text, {...metadata, source_file: "a.txt"}, dictionary);
  expect(observations.length).toBeGreaterThan(50);
  const formats = ["docx", "html", "ofd", "pdf", "txt"] as const;
  expect(results).toEqual([
    ...formats.map((format) => ({
      name: `a.zip/a.${format}`,
      sha256: createHash("sha256").update(files[`a.${format}`]).digest("hex"),
      text: sentences.map(({text}) => text.trim()).join(""),
      observations: observations.length,
      errors: []
    })),
    {
      name: "a.zip/old.doc",
      sha256: undefined,
      text: "",
      observations: 0,
      errors: [
        expect.objectContaining({
          message: expect.stringContaining("cannot read .doc") as string,
          remedy: expect.stringContaining("save it as .docx") as string
        })
      ]
    }
  ]);
});
