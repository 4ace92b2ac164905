import {element} from "./element.js";
import {say, type Key} from "./messages.js";
import {palette, verdictColours} from "./palette.js";
import {defaultTolerance} from "./tolerance.js";

/** The marks of the charts, each as a small drawing: 26 by 16 pixels, its middle at 0,0. */
const drawings = {
  target: `<circle r="5" fill="none" stroke="${palette.target}" stroke-width="2"/>`,
  targetStep: `<path d="M-9,0H9" stroke="${palette.target}" stroke-width="2"/>`,
  stepOrMore: `<path d="M-9,3H9M4,3V-6M1.5,-3.5L4,-6L6.5,-3.5" fill="none" stroke="${palette.target}" stroke-width="1.5"/>`,
  targetBand: `<rect x="-9" y="-5" width="18" height="10" fill="${palette.target}" fill-opacity="0.18"/>`,
  outcome: `<circle r="5" fill="${palette.outcome}"/>`,
  estimate: `<circle r="5" fill="none" stroke="${palette.outcome}" stroke-width="2"/><path d="M0,-5A5,5,0,0,0,0,5Z" fill="${palette.outcome}"/>`,
  estimateHollow: `<circle r="4.5" fill="none" stroke="${palette.outcome}" stroke-width="1.75"/>`,
  orMore: `<circle cx="-5" r="5" fill="none" stroke="${palette.target}" stroke-width="2"/><path d="M0,0H11M8,-3L11,0L8,3" fill="none" stroke="${palette.target}" stroke-width="1.5"/>`,
  about: `<rect x="-12" y="-6" width="24" height="12" fill="${palette.foreground}" fill-opacity="0.15"/><circle r="5" fill="${palette.background}" stroke="${palette.target}" stroke-width="2"/>`,
  range: `<path d="M-9,0H9" stroke="${palette.target}" stroke-opacity="0.55" stroke-width="8"/>`,
  stretch: `<path d="M0,-6L3.5,0L0,6L-3.5,0Z" fill="none" stroke="${palette.target}" stroke-width="1.5"/>`,
  validation: `<path d="M-11,0H11" stroke="${palette.foreground}" stroke-opacity="0.7" stroke-width="2"/><circle r="4.5" fill="${palette.foreground}"/>`,
  founding: `<path d="M-11,0H11" stroke="${palette.muted}" stroke-opacity="0.7" stroke-width="1.25"/><circle r="4.5" fill="${palette.background}" stroke="${palette.muted}" stroke-width="1.5"/>`,
  hasReport: `<rect x="-7" y="-7" width="14" height="14" fill="${palette.faintest}"/>`,
  targetStated: `<rect x="-7" y="-7" width="14" height="14" fill="${palette.faintest}"/><rect x="-7" y="-7" width="7" height="14" fill="${palette.target}"/>`,
  targetInWords: `<rect x="-7" y="-7" width="14" height="14" fill="${palette.faintest}"/><rect x="-6" y="-6" width="6" height="12" fill="none" stroke="${palette.target}"/>`,
  outcomeStated: `<rect x="-7" y="-7" width="14" height="14" fill="${palette.faintest}"/><rect y="-7" width="7" height="14" fill="${palette.outcome}"/>`,
  seriesBreak: `<path d="M0,-8V8" stroke="${verdictColours.missed}" stroke-dasharray="3,2"/>`,
  census: `<path d="M0,-5L5,0L0,5L-5,0Z" fill="${palette.muted}"/>`,
  adjustedYear: `<path d="M0,-5L5,4H-5Z" fill="${verdictColours.borderline}"/>`,
  newSpeaker: `<rect x="-4" y="-4" width="8" height="8" fill="${palette.muted}"/>`,
  shock: `<rect x="-9" y="-7" width="18" height="14" fill="${palette.foreground}" fill-opacity="0.08"/>`,
  cityTarget: `<rect x="-1.2" y="-6.5" width="2.4" height="13" fill="${palette.target}" stroke="${palette.target}"/>`,
  cityTargetBefore: `<rect x="-1.2" y="-6.5" width="2.4" height="13" fill="${palette.background}" stroke="${palette.target}"/>`,
  provinceTarget: `<rect x="-2.5" y="-8" width="5" height="16" fill="${palette.foreground}"/>`,
  nationTarget: `<circle r="4.5" fill="none" stroke="${palette.outcome}" stroke-width="1.75"/>`,
  changeOf: `<circle r="2.5" fill="${palette.muted}"/>`,
  middleHalf: `<path d="M-10,0H10" stroke="${palette.foreground}" stroke-opacity="0.75" stroke-width="3"/>`,
  medianTick: `<rect x="-1.5" y="-8" width="3" height="16" fill="${palette.foreground}"/>`,
  meanDiamond: `<path d="M0,-7L4,0L0,7L-4,0Z" fill="${palette.background}" stroke="${palette.foreground}" stroke-width="1.5"/>`,
  medianDisc: `<circle r="6" fill="${palette.outcome}"/>`,
  outcomeHalf: `<path d="M0,-8V8" stroke="${palette.outcome}" stroke-opacity="0.4" stroke-width="4"/>`,
  diagonal: `<path d="M-9,7L9,-7" stroke="${palette.target}" stroke-width="1.5" stroke-dasharray="5,4"/>`,
  setByFew: `<rect x="-7" y="-7" width="14" height="14" fill="${palette.target}" fill-opacity="0.13"/>`,
  setByAll: `<rect x="-7" y="-7" width="14" height="14" fill="${palette.target}"/>`,
  missedOf: `<text x="0" y="4" text-anchor="middle" font-size="11" fill="${palette.muted}">3/8</text>`
} as const;

export type LegendMark = keyof typeof drawings;

/** A line of marks with their meanings. The meanings are messages: "legend.target". `tolerance` is that of 左右. */
export function legend(
  marks: readonly LegendMark[],
  {tolerance = defaultTolerance}: {tolerance?: number} = {}
): HTMLElement {
  return element(
    "ul",
    {class: "legend"},
    marks.map((mark) => {
      const icon = element("span", {"aria-hidden": "true"});
      // Fixed drawings of ours: the only markup that any component sets as text.
      icon.innerHTML = `<svg width="26" height="16" viewBox="-13 -8 26 16">${drawings[mark]}</svg>`;
      return element("li", {}, icon, say(`legend.${mark}` satisfies Key, {tolerance}));
    })
  );
}
