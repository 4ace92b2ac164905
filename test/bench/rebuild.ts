import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {dataFolder, listReports} from "../../loaders/corpus.ts";
import {rebuild} from "../../loaders/rebuild/rebuild.ts";
import type {Group, Line} from "./line.ts";

/** Reports that the goal speaks of. */
const most = 2000;

/** Adding one report to a corpus: both runs read, judge and make every table, the second with what the first has kept. */
export const rebuilding: Group = {
  name: "rebuild",
  title: `One report more, against all of them: reading, matching and every table in Parquet. Framework's pages come on top.`,
  async *run({reports}): AsyncGenerator<Line> {
    const folders = reports.length > 0 ? reports : [join(dataFolder, "reports")];
    const files = (await listReports(folders)).slice(0, most + 1);
    const added = files[files.length >> 1]!;
    const store = await mkdtemp(join(tmpdir(), "zhibiao-bench-"));
    const seconds = async (paths: readonly string[]): Promise<number> => {
      const start = performance.now();
      await rebuild(paths, {store});
      return (performance.now() - start) / 1000;
    };
    try {
      const all = await seconds(files.filter((file) => file !== added));
      const one = await seconds(files);
      yield {
        name: `adding one report / reading ${files.length - 1}`,
        measured: `${one.toFixed(1)} against ${all.toFixed(1)} s`,
        ratio: one / all,
        goal: "≤ 0.1×"
      };
    } finally {
      await rm(store, {recursive: true, force: true});
    }
  }
};
