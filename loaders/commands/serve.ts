import {type Command, InvalidArgumentError} from "commander";
import {serve} from "../site/serve.ts";
import {basePath} from "./basePath.ts";
import {wholeNumber} from "./numbers.ts";

/** Adds `serve`: the built site on an address of this machine. */
export function addServe(program: Command): void {
  program
    .command("serve")
    .description("Serve the built site on this machine alone.")
    .argument("[dir]", "folder that the build wrote", "dist")
    .option("--port <n>", "port to take (default: 3000, or the next that is free)", port)
    .option("--base <path>", "path under which the site stands, such as /reports/", basePath, "/")
    .action(async (dir: string, options: {port?: number; base: string}) => {
      const {address} = await serve(dir, options);
      console.log(`Zhibiao is at ${address} (Ctrl-C ends it)`);
    });
}

function port(text: string): number {
  const value = wholeNumber(text);
  if (value > 65_535) throw new InvalidArgumentError("It must be below 65536.");
  return value;
}
