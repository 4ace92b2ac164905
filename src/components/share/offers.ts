import type {Draw, FrameOptions} from "../frameOptions.js";
import type {MenuGroup, MenuItem} from "../menu.js";
import {say, spoken, type Key} from "../messages.js";
import {chartAddress, embedAddress, embedCode} from "./address.js";
import {apa, bibtex, citedOf, type Cited} from "./citation.js";
import {shownDigests} from "./digests.js";
import type {Format, Shared} from "./files.js";
import {save} from "./save.js";

/** What the menu of a frame offers: to pass it on, to take it as a picture (a chart), as data (what has a table). */
export function offers<Row>(options: FrameOptions<Row>, {draw}: {draw: Draw | null}): MenuGroup[] {
  const {name, title, meta, table} = options;
  const figure = () => document.getElementById(name);
  const address = async () =>
    chartAddress(location.href, {
      name,
      language: spoken,
      dataVersion: (await meta)?.data_version ?? null,
      shown: table ? shownDigests(table) : ""
    });
  const shared = async (): Promise<Shared<Row>> => ({
    options,
    draw,
    address: await address(),
    width: Math.floor(figure()?.clientWidth ?? 0)
  });
  const copy = (label: Key, text: () => Promise<string> | string): MenuItem => ({
    label: () => say(label),
    async act() {
      await navigator.clipboard.writeText(await text());
      return say("frame.copied");
    }
  });
  const take = (label: Key, format: Format): MenuItem => ({
    label: () => say(label),
    async act() {
      const {fileOf} = await import("./files.js");
      save(await fileOf(format, await shared()));
    }
  });
  const cited = async (): Promise<Cited> => {
    const {captionOf} = await import("./files.js");
    return citedOf(await captionOf(await shared()))!;
  };
  const embed = () => {
    const height = figure()?.offsetHeight ?? 480;
    return embedCode(embedAddress(location.href, {name, language: spoken}), {title, height});
  };
  const isFull = options.empty === null || options.empty === undefined;
  return [
    {
      title: say("frame.share"),
      items: [
        copy("frame.copyLink", address),
        copy("frame.copyEmbed", embed),
        ...(meta
          ? [
              copy("frame.copyApa", async () => apa(await cited())),
              copy("frame.copyBibtex", async () => bibtex(await cited()))
            ]
          : [])
      ]
    },
    {
      title: say("frame.picture"),
      items: draw && isFull ? [take("frame.png", "png"), take("frame.svg", "svg")] : []
    },
    {
      title: say("frame.displayed", {n: table?.rows.length ?? 0}),
      items:
        table && isFull
          ? [
              take("frame.csv", "csv"),
              copy("frame.copyMarkdown", async () => (await import("./files.js")).markdownTable(options))
            ]
          : []
    },
    {
      title: say("frame.full"),
      items:
        (table ?? options.result) && isFull
          ? [take("frame.zip", "zip"), take("frame.parquet", "parquet"), take("frame.arrow", "arrow")]
          : []
    }
  ];
}
