import {spawn} from "node:child_process";
import {once} from "node:events";
import {createRequire} from "node:module";
import {createInterface} from "node:readline";
import {stripVTControlCharacters} from "node:util";
import {compress} from "./compress.ts";
import {nextOf, recoverFolder, replaceFolder} from "./replaceFolder.ts";

const framework = createRequire(import.meta.url).resolve("@observablehq/framework/dist/bin/observable.js");

export interface BuildOptions {
  /** Folder to write. The old one is whole until the new one is. */
  output?: string;
  /** Path under which the site will stand, which only the page for wrong addresses has to know. */
  base?: string;
  /** Shows what is being done. */
  onProgress?: (step: string) => void;
}

/**
 * Builds tables and site. Throws with the end of Framework's log when it fails, and when anything asked
 * another host.
 */
export async function buildSite({
  output = "dist",
  base = "/",
  onProgress = () => {}
}: BuildOptions = {}): Promise<void> {
  recoverFolder(output);
  const next = nextOf(output);
  const child = spawn(process.execPath, [framework, "build"], {
    env: {...process.env, SITE_OUTPUT: next, SITE_BASE: base},
    stdio: ["ignore", "pipe", "pipe"]
  });
  const log: string[] = [];
  const closed = once(child, "close");
  const read = async (stream: NodeJS.ReadableStream): Promise<void> => {
    for await (const coloured of createInterface(stream)) {
      const line = stripVTControlCharacters(coloured);
      log.push(line);
      const step = stepOf(line);
      if (step) onProgress(step);
    }
  };
  await Promise.all([read(child.stdout), read(child.stderr)]);
  const [code] = (await closed) as [number | null];
  if (code !== 0) throw new Error(`the site was not built:\n\n${log.slice(-30).join("\n")}`);
  const refused = log.filter((line) => line.startsWith("refused: "));
  if (refused.length) throw new Error(`the build asked other hosts:\n${refused.join("\n")}`);

  onProgress("compressing");
  await compress(next, "src/.observablehq/cache/_compressed");
  replaceFolder(output);
}

/** What Framework is doing, from a line of its log; undefined when nobody need know. */
export function stepOf(line: string): string | undefined {
  const [, verb, path] = /^(load|render) (\S+)/.exec(line) ?? [];
  if (verb === "load") return `reading ${path}`;
  if (verb === "render") return `writing ${path}`;
  if (line.startsWith("tables: ")) return line;
}
