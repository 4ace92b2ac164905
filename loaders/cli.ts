import {Command} from "commander";
import {addCommitments} from "./commands/commitments.ts";
import {addExtract} from "./commands/extract.ts";
import {addPanel} from "./commands/panel.ts";
import {addSample} from "./commands/sample.ts";
import {addScore} from "./commands/score.ts";

const program = new Command("zhibiao")
  .description("Reads government reports: every figure with its sentence.")
  .showHelpAfterError("(--help lists the options)");
addExtract(program);
addCommitments(program);
addScore(program);
addSample(program);
addPanel(program);

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`error ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
