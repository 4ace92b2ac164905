import {Command} from "commander";
import {addAdd} from "./add.ts";
import {addAgreement} from "./agreement.ts";
import {addAreas} from "./areas.ts";
import {addBuild} from "./build.ts";
import {addCommitments} from "./commitments.ts";
import {addCorpus} from "./corpus.ts";
import {addExtract} from "./extract.ts";
import {addPanel} from "./panel.ts";
import {addRarity} from "./rarity.ts";
import {addSample} from "./sample.ts";
import {addScore} from "./score.ts";
import {addServe} from "./serve.ts";

/** Every command of the command line, each in a file of its own. */
export function program(): Command {
  const zhibiao = new Command("zhibiao")
    .description(
      "Government reports into tables in which every figure keeps its sentence, and a site that queries them."
    )
    .showHelpAfterError("(--help lists the options)");
  addBuild(zhibiao);
  addServe(zhibiao);
  addAdd(zhibiao);
  addAgreement(zhibiao);
  addCorpus(zhibiao);
  addExtract(zhibiao);
  addCommitments(zhibiao);
  addScore(zhibiao);
  addSample(zhibiao);
  addPanel(zhibiao);
  addRarity(zhibiao);
  addAreas(zhibiao);
  return zhibiao;
}
