import {program} from "./commands/program.ts";

try {
  await program().parseAsync();
} catch (error) {
  process.stderr.write(`error ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
