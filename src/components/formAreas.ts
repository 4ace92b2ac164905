import * as Plot from "npm:@observablehq/plot";
import {percent} from "./format.js";
import type {FormShare} from "./formShares.js";
import {say as sayHere, type Say} from "./messages.js";
import {formColours, palette} from "./palette.js";
import {shockYears} from "./strip.js";
import {forms} from "./yearlyTarget.js";

export interface FormAreasOptions {
  width?: number;
  say?: Say;
  document?: Document;
}

/** How much of the height, in shares, the strip below takes, and the air above it. */
const strip = 0.16;
const air = 0.06;

/**
 * The forms of targets as stacked areas that fill each year, and below them a strip with the number of reports of
 * each year, on which the shares rest. 2020 and 2022 are shaded.
 */
export function formAreas(
  shares: readonly FormShare[],
  {width = 640, say = sayHere, document}: FormAreasOptions = {}
): SVGSVGElement | HTMLElement {
  const counts = [...new Map(shares.map(({year, reports}) => [year, {year, reports}])).values()];
  const years = counts.map(({year}) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const most = Math.max(...counts.map(({reports}) => reports));
  const used = forms.filter((form) => shares.some((share) => share.form === form && share.n > 0));
  const room = (width - 60) / Math.max(1, last - first + 1);
  const every = Math.max(1, Math.ceil(30 / room));
  const labelled = years.filter((year) => (last - year) % every === 0);
  const base = -air - strip;
  return Plot.plot({
    document,
    width,
    height: 360,
    marginTop: 26,
    marginLeft: 48,
    marginRight: 12,
    marginBottom: 44,
    style: {fontSize: "12px", overflow: "visible"},
    x: {domain: [first - 0.5, last + 0.5]},
    y: {domain: [base, 1]},
    marks: [
      Plot.areaY(
        shares.filter(({form}) => used.includes(form)),
        {
          x: "year",
          y: "share",
          z: "form",
          fill: ({form}: FormShare) => formColours[form],
          stroke: palette.background,
          strokeWidth: 0.75,
          order: used
        }
      ),
      Plot.rect(
        shockYears.filter((year) => year >= first && year <= last),
        {
          x1: (year) => year - 0.5,
          x2: (year) => year + 0.5,
          y1: base,
          y2: 1,
          fill: palette.foreground,
          fillOpacity: 0.1
        }
      ),
      Plot.rect(counts, {
        x1: ({year}) => year - 0.38,
        x2: ({year}) => year + 0.38,
        y1: base,
        y2: ({reports}) => base + (strip * reports) / most,
        fill: palette.faint
      }),
      Plot.text(
        counts.filter(({year}) => labelled.includes(year)),
        {
          x: "year",
          y: base,
          dy: 9,
          text: ({reports}) => String(reports),
          fill: palette.foreground,
          fontSize: 10.5
        }
      ),
      Plot.text([say("forms.n")], {
        frameAnchor: "bottom-left",
        dx: -6,
        dy: 9,
        textAnchor: "end",
        text: (words: string) => words,
        fill: palette.muted,
        fontSize: 10.5
      }),
      Plot.axisY({
        ticks: [0, 0.25, 0.5, 0.75, 1],
        tickFormat: percent,
        tickSize: 0,
        label: say("forms.y"),
        labelArrow: "none",
        color: palette.muted
      }),
      Plot.axisX({
        ticks: labelled,
        tickFormat: room * every < 44 ? (year: number) => `’${String(year).slice(2)}` : String,
        tickSize: 0,
        tickPadding: 18,
        label: null,
        color: palette.muted
      }),
      Plot.tip(
        counts,
        Plot.pointerX({x: "year", y: 0.5, title: yearInWords, fill: palette.background, maxRadius: room})
      )
    ]
  });

  function yearInWords({year, reports}: (typeof counts)[number]): string {
    const own = shares.filter((share) => share.year === year && share.n > 0);
    return [
      say("forms.year", {year: String(year), n: reports}),
      ...own.map(({form, n, share}) => `${say(`form.${form}`)}${say("list.colon")}${percent(share)} (${n})`)
    ].join("\n");
  }
}
