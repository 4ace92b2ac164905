import * as Plot from "npm:@observablehq/plot";
import {percent, signed} from "./format.js";
import {binWidth, farthest, type GapBin} from "./gapBins.js";
import {group} from "./group.js";
import {say as sayHere, type Say} from "./messages.js";
import {palette} from "./palette.js";

export interface GapHistogramOptions {
  width?: number;
  /** Shaded for 左右: short by less than this is borderline. */
  tolerance: number;
  say?: Say;
  document?: Document;
}

const rowHeight = 112;

/** The colours of the usual years and of 2020 and 2022. */
export const yearColours = {usual: "var(--gap-usual, #5b7c99)", shock: "var(--gap-shock, #e0a458)"};

/**
 * A histogram of gaps for each form of target: bins of a tenth of a point, the bin at nought outlined, the targets of
 * 2020 and 2022 stacked on the others in a second colour. Heights are shares of the form's targets, so that forms
 * compare; the count of a bin is told on hover. What lies beyond the scale is gathered at its ends.
 */
export function gapHistogram(
  bins: readonly GapBin[],
  {width = 640, tolerance, say = sayHere, document}: GapHistogramOptions
): SVGSVGElement | HTMLElement {
  const byForm = [...group(bins, ({form}) => form).values()];
  const stacks = byForm.flatMap((of) =>
    [...group(of, ({gap}) => gap).values()].map((same) => ({
      form: same[0]!.form,
      gap: same[0]!.gap,
      n: sum(same, ({n}) => n),
      shock: sum(
        same.filter(({isShock}) => isShock),
        ({n}) => n
      ),
      share: sum(same, ({share}) => share)
    }))
  );
  const highest = Math.max(...stacks.map(({share}) => share));
  // On a narrow screen the two lines of text stand above the bins, else beside the middle ones.
  const headed = width < 560 ? 0.4 : 0.12;
  const scaleTicks = [0, highest > 0.2 ? 0.2 : 0.1];
  const edges = (bin: {gap: number}) => ({x1: bin.gap - binWidth / 2, x2: bin.gap + binWidth / 2});
  const words = ({gap, n, shock, share}: (typeof stacks)[number]) =>
    [
      gap === -farthest
        ? say("gaps.below", {points: signed(gap)})
        : gap === farthest
          ? say("gaps.above", {points: signed(gap)})
          : say("gaps.bin", {points: signed(gap)}),
      say("gaps.count", {n, share: percent(share)}),
      shock > 0 && say("gaps.shock", {n: shock})
    ]
      .filter(Boolean)
      .join("\n");
  return Plot.plot({
    document,
    width,
    height: byForm.length * rowHeight + 60,
    marginTop: 18,
    marginLeft: 8,
    marginRight: 40,
    marginBottom: 42,
    style: {fontSize: "12px", overflow: "visible"},
    x: {domain: [-farthest - 0.1, farthest + 0.1]},
    y: {domain: [0, highest / (1 - headed)], axis: null},
    fy: {domain: byForm.map((of) => of[0]!.form), axis: null, padding: 0.22},
    marks: [
      Plot.rect(
        byForm.flatMap((of) => (of[0]!.form === "about" && tolerance > 0 ? [of[0]!] : [])),
        {x1: -tolerance, x2: 0, fy: "form", fill: palette.foreground, fillOpacity: 0.08}
      ),
      Plot.ruleY([0], {stroke: palette.faint}),
      Plot.axisY({
        anchor: "right",
        ticks: scaleTicks,
        tickFormat: percent,
        tickSize: 0,
        label: null,
        color: palette.muted
      }),
      Plot.gridY({ticks: scaleTicks, stroke: palette.faintest, strokeOpacity: 1}),
      Plot.rectY(
        bins.map((bin) => ({...bin, ...edges(bin)})),
        {
          x1: "x1",
          x2: "x2",
          y: "share",
          fy: "form",
          order: ({isShock}: GapBin) => Number(isShock),
          fill: ({isShock}: GapBin) => (isShock ? yearColours.shock : yearColours.usual),
          inset: 0.5,
          insetTop: 0,
          insetBottom: 0
        }
      ),
      Plot.rectY(
        stacks.filter(({gap}) => gap === 0).map((bin) => ({...bin, ...edges(bin)})),
        {
          x1: "x1",
          x2: "x2",
          y: "share",
          fy: "form",
          stroke: palette.foreground,
          strokeWidth: 1.5,
          fill: "none"
        }
      ),
      // Taller than most bins, so that an empty-looking one can be asked too.
      Plot.rect(
        stacks.map((bin) => ({...bin, ...edges(bin)})),
        {x1: "x1", x2: "x2", y1: 0, y2: highest, fy: "form", fill: "transparent", ariaLabel: words}
      ),
      Plot.text(
        byForm.map((of) => of[0]!),
        {
          fy: "form",
          frameAnchor: "top-left",
          text: ({form}: GapBin) => say(`form.${form}`),
          fontWeight: 600,
          fontSize: 12.5,
          fill: palette.foreground,
          stroke: palette.background
        }
      ),
      Plot.text(
        byForm.map((of) => ({form: of[0]!.form, n: sum(of, ({n}) => n)})),
        {
          fy: "form",
          frameAnchor: "top-left",
          dy: 15,
          text: ({form, n}: {form: GapBin["form"]; n: number}) =>
            say("gaps.n", {n, hit: percent(hitOf(form))}),
          fill: palette.muted,
          stroke: palette.background
        }
      ),
      Plot.axisX({
        ticks: width < 560 ? 5 : 9,
        tickFormat: (gap: number) =>
          Math.abs(gap) === farthest ? `${gap < 0 ? "≤ " : "≥ "}${signed(gap)}` : signed(gap),
        label: say("gaps.x"),
        labelAnchor: "center",
        labelArrow: "none",
        color: palette.muted
      }),
      Plot.tip(
        stacks,
        Plot.pointer({
          x: "gap",
          y: "share",
          fy: "form",
          title: words,
          fill: palette.background,
          maxRadius: 24
        })
      )
    ]
  });

  function hitOf(form: GapBin["form"]): number {
    return stacks.find((stack) => stack.form === form && stack.gap === 0)?.share ?? 0;
  }
}

const sum = <T>(rows: readonly T[], of: (row: T) => number): number =>
  rows.reduce((all, row) => all + of(row), 0);
