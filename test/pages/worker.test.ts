import {readFileSync} from "node:fs";
import {spawnSync} from "node:child_process";
import {afterAll, beforeAll, expect, it} from "vitest";
import {parseDictionary} from "../../loaders/link/dictionary.ts";
import {readDictionaryFiles} from "../../loaders/link/dictionaryFiles.ts";
import {read} from "../../loaders/read/read.ts";
import {readReport} from "../../loaders/report.ts";
import {openSite, type Site} from "../browser.ts";

let site: Site;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site.close());

const name = "baotou-2022-work-report.md";

it("reads a report in the page's worker as it is read here", async () => {
  const bytes = readFileSync(`data/reports/${name}`);
  const {stdout: script} = spawnSync(process.execPath, ["--import", "tsx", "src/reader.mjs.ts"], {
    encoding: "utf8"
  });
  const comlink = readFileSync("node_modules/comlink/dist/esm/comlink.min.mjs", "utf8");
  const inPage = await site.visit("data.html", (page) =>
    page.evaluate(`(async () => {
      const module = (source) => URL.createObjectURL(new Blob([source], {type: "text/javascript"}));
      const {wrap} = await import(module(${JSON.stringify(comlink)}));
      const reader = wrap(new Worker(module(${JSON.stringify(script)}), {type: "module"}));
      const bytes = new TextEncoder().encode(${JSON.stringify(bytes.toString("utf8"))});
      const {observations, text} = await reader.read(bytes, ${JSON.stringify(name)});
      return {observations, text};
    })()`)
  );
  const dictionary = parseDictionary(await readDictionaryFiles("data"));
  const {text, metadata} = await read(bytes, name);
  const {observations} = readReport(text, {...metadata, source_file: name}, dictionary);
  expect(observations.length).toBeGreaterThan(40);
  expect(inPage).toEqual({observations, text});
});
