import {Command} from "commander";
import fc from "fast-check";
import {readDictionary} from "../../loaders/link/dictionaryFiles.ts";
import {positiveNumber} from "../../loaders/commands/numbers.ts";
import {textsOf} from "../bench/texts.ts";
import {check} from "./check.ts";
import {mutated} from "./mutations.ts";

const command = new Command("fuzz")
  .description(
    "Read mutated reports: no crash, no hang, every offset true. A failure prints its seed and its smallest text."
  )
  .argument("[folders...]", "reports to mutate; the project's own where none are named")
  .option("--cases <n>", "how many", positiveNumber, 100_000)
  .option("--no-shrink", "show the first failure as it is, not the smallest like it")
  .option("--seed <n>", "seed of the mutations", Number, Date.now() % 2 ** 31)
  .action(
    async (folders: string[], {cases, seed, shrink}: {cases: number; seed: number; shrink: boolean}) => {
      const dictionary = await readDictionary("data");
      const texts = (await textsOf(folders, 400)).map(({text}) => text);
      console.log(`${cases} cases of ${texts.length} texts, seed ${seed}`);
      let done = 0;
      const start = performance.now();
      await fc.assert(
        fc.asyncProperty(mutated(texts), async (text) => {
          await check(new TextEncoder().encode(text), dictionary);
          if (++done % 5000 === 0) {
            const {rss} = process.memoryUsage();
            console.log(
              `${done} cases, ${((performance.now() - start) / 1000).toFixed(0)} s, ${(rss / 2 ** 20).toFixed(0)} MB`
            );
          }
        }),
        {numRuns: cases, seed, endOnFailure: !shrink}
      );
      console.log(`${done} cases: no crash, no hang, every offset true`);
    }
  );
await command.parseAsync();
