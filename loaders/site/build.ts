import {spawn} from "node:child_process";
import {once} from "node:events";
import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {createInterface} from "node:readline";
import {fileURLToPath} from "node:url";
import {stripVTControlCharacters} from "node:util";
import ora from "ora";
import type {Meta} from "../tables/tables.ts";
import {compress} from "./compress.ts";

const framework = createRequire(import.meta.url).resolve("@observablehq/framework/dist/bin/observable.js");

export interface BuildOptions {
  /** Folder to write; it is emptied first. */
  output?: string;
  /** Shows what is being done. */
  onProgress?: (step: string) => void;
}

/**
 * Builds tables and site. Throws with the end of Framework's log when it fails, and when anything asked
 * another host.
 */
export async function buildSite({output = "dist", onProgress = () => {}}: BuildOptions = {}): Promise<void> {
  const child = spawn(process.execPath, [framework, "build"], {
    env: {...process.env, SITE_OUTPUT: output},
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
  await compress(output, "src/.observablehq/cache/_compressed");
}

/** What Framework is doing, from a line of its log; undefined when nobody need know. */
export function stepOf(line: string): string | undefined {
  const [, verb, path] = /^(load|render) (\S+)/.exec(line) ?? [];
  if (verb === "load") return `reading ${path}`;
  if (verb === "render") return `writing ${path}`;
  if (line.startsWith("tables: ")) return line;
}

/** What the tables hold, in a line. */
function contents(): string {
  const {counts} = JSON.parse(readFileSync("src/.observablehq/cache/tables/meta.json", "utf8")) as Meta;
  return `${counts.reports} reports, ${counts.observations} figures, ${counts.problems} problems`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const spinner = ora("starting").start();
  const start = performance.now();
  try {
    await buildSite({onProgress: (step) => (spinner.text = step)});
    spinner.succeed(`built dist in ${((performance.now() - start) / 1000).toFixed(0)} s: ${contents()}`);
  } catch (error) {
    spinner.fail(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
