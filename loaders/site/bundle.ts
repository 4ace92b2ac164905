import {readdir, readFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import {build, type Plugin} from "esbuild";

/** A module of `loaders/` as one script for the browser, with the dictionary's files in it. */
export async function bundle(entry: string): Promise<Uint8Array> {
  const {outputFiles} = await build({
    entryPoints: [entry],
    bundle: true,
    format: "esm",
    target: "es2022",
    loader: {".csv": "text"},
    plugins: entry.endsWith("/pdf.ts") ? [characterMaps] : [pdfApart],
    minify: true,
    write: false
  });
  return outputFiles[0]!.contents;
}

/**
 * Leaves the reader of PDF, ten times as large as all else, in a script of its own, whose address stands behind the
 * "#" of the worker's.
 */
const pdfApart: Plugin = {
  name: "pdf apart",
  setup({onResolve, onLoad}) {
    onResolve({filter: /\/pdf\.ts$/}, () => ({path: "pdf", namespace: "apart"}));
    onLoad({filter: /.*/, namespace: "apart"}, () => ({
      contents:
        "export const readPdf = async (bytes, name) => (await import(self.location.hash.slice(1))).readPdf(bytes, name);"
    }));
  }
};

// Chinese, simplified and traditional, and those without a language. All maps together are three times as large.
const chinese = /^(?:GB|UniGB|Adobe-GB1|B5|ETen|HKscs|CNS|UniCNS|Adobe-CNS1|Identity)/;

/** Makes the module of the character maps: the Chinese ones of PDF.js, by name. */
const characterMaps: Plugin = {
  name: "character maps",
  setup({onResolve, onLoad}) {
    const folder = join(dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json")), "cmaps");
    onResolve({filter: /^pdfjs-dist\/cmaps$/}, () => ({path: folder, namespace: "maps"}));
    onLoad({filter: /.*/, namespace: "maps"}, async () => {
      const names = (await readdir(folder)).filter((name) => name.endsWith(".bcmap") && chinese.test(name));
      const lines = await Promise.all(
        names.map(async (name) => {
          const bytes = await readFile(join(folder, name));
          return `${JSON.stringify(name.slice(0, -".bcmap".length))}: "${bytes.toString("base64")}"`;
        })
      );
      return {
        contents: `const encoded = {${lines.join(",")}};
export default new Proxy(encoded, {
  get: (maps, name) => Object.hasOwn(maps, name) ? Uint8Array.from(atob(maps[name]), (letter) => letter.charCodeAt(0)) : undefined
});`
      };
    });
  }
};
