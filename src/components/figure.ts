import {placeName} from "./format.js";
import {speaker} from "./messages.js";
import {pairsOfPlace, scaleOf} from "./pairs.js";
import {palette} from "./palette.js";
import type {Source, Statement} from "./statement.js";
import {strips} from "./strip.js";
import {defaultTolerance} from "./tolerance.js";

export interface FigureOptions {
  title: string;
  document: Document;
  width?: number;
  /** Version of the panel, twelve digits of which are shown. */
  version: string;
}

/**
 * A chart that stands alone, for a README: strips by place with title, marks explained, its source and a white
 * ground, as the text of an SVG file.
 */
export function figure(
  statements: readonly Statement[],
  reports: readonly Source[],
  {title, document, version, width = 800}: FigureOptions
): string {
  const say = speaker("en");
  const scale = scaleOf(statements);
  const codes = [...new Set(statements.flatMap(({ref_area}) => ref_area ?? []))].sort();
  const groups = codes
    .map((code) => pairsOfPlace(statements, reports, code, scale))
    .filter((pairs) => pairs.some(({target_edges, outcome_edges}) => target_edges ?? outcome_edges))
    .map((pairs) => ({title: placeName(pairs[0]!, "en"), pairs}));
  const drawing = strips(groups, {document, width: width - 40, isShared: true, say, language: "en"});
  // A picture cannot be clicked, and the addresses would be those of the machine that drew it.
  for (const link of drawing.querySelectorAll("a")) link.replaceWith(...link.childNodes);
  const height = Number(drawing.getAttribute("height")) + 124;
  const {target, outcome, foreground, muted} = palette;
  const marks = [
    [
      `<tspan fill="${target}">━</tspan> ${say("legend.targetStep")}`,
      `<tspan fill="${target}">↑</tspan> ${say("legend.stepOrMore")}`,
      `<tspan fill="${target}" fill-opacity="0.3">■</tspan> ${say("legend.targetBand", {tolerance: defaultTolerance})}`
    ],
    [
      `<tspan fill="${outcome}">●</tspan> ${say("legend.outcome")}`,
      `<tspan fill="${outcome}">○</tspan> ${say("legend.estimateHollow")}`,
      `<tspan fill="${foreground}" fill-opacity="0.1">■</tspan> ${say("legend.shock")}`
    ]
  ].map((line, i) => {
    const text = line.join("&#160;&#160;&#160;&#160;");
    return `<text x="20" y="${54 + 17 * i}" font-size="12" fill="${muted}">${text}</text>`;
  });
  drawing.setAttribute("x", "20");
  drawing.setAttribute("y", "88");
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" color="#1b1e23">`,
    `<title>${title}</title>`,
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    `<text x="20" y="32" font-size="17" font-weight="700" fill="${foreground}">${title}</text>`,
    ...marks,
    drawing.outerHTML.replaceAll("&nbsp;", "&#160;"),
    `<text x="20" y="${height - 14}" font-size="11" fill="${muted}">${say("figure.source", {n: reports.length, version: version.slice(0, 12)})}</text>`,
    "</svg>\n"
  ].join("\n");
}
