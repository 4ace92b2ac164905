import {element, type Child} from "../element.js";
import {palette} from "../palette.js";

/** A drawing that needs nothing else: no style sheet, no script, no font file, no link. */
export interface Picture {
  svg: string;
  width: number;
  height: number;
}

export interface PictureOptions {
  title: string;
  subtitle?: string;
  /** What there is to see, as the picture's description. */
  finding: string;
  legend?: Child;
  /** Lines that are drawn below the chart. */
  caption: readonly string[];
  /** Width in pixels. */
  width: number;
}

const namespace = "http://www.w3.org/2000/svg";

/**
 * Draws a chart anew with its title, legend and caption, in the colours for paper whatever the screen is set to, and
 * turns the whole into one SVG. Needs a browser: it is the browser that lays out the text.
 */
export function pictureOf(draw: (width: number) => Element, options: PictureOptions): Picture {
  const {title, subtitle, legend, caption, width} = options;
  const holder = element(
    "div",
    {class: "picture", "aria-hidden": true, style: `width: ${width}px`},
    element("h3", {class: "frame-title"}, title),
    subtitle && element("p", {class: "frame-subtitle"}, subtitle),
    element("div", {class: "frame-legend"}, copied(legend)),
    element("div", {class: "frame-body"}, draw(width)),
    element(
      "div",
      {class: "frame-caption"},
      caption.map((line) => element("p", {}, line))
    )
  );
  for (const [, property, light] of lightColours()) holder.style.setProperty(property!, light!);
  // Within `main`, where the style sheet expects charts.
  (document.querySelector("main") ?? document.body).append(holder);
  try {
    return toSvg(holder, options);
  } finally {
    holder.remove();
  }
}

/** The palette's second values are those for paper: "var(--target, #0072b2)". */
const lightColours = () =>
  Object.values(palette).map((value) => /^var\((--[\w-]+), (.+)\)$/.exec(value) ?? []);

/** The legend on the page stays where it is. */
function copied(child: Child): Child {
  if (child instanceof Node) return child.cloneNode(true);
  return Array.isArray(child) ? child.map(copied) : child;
}

function toSvg(root: HTMLElement, {title, finding, caption}: PictureOptions): Picture {
  const {left, top} = root.getBoundingClientRect();
  // A chart may be wider than its column, where it scrolls.
  const width = Math.ceil(Math.max(root.offsetWidth, root.scrollWidth));
  const height = Math.ceil(root.offsetHeight);
  const svg = made("svg", {xmlns: namespace, width, height, viewBox: `0 0 ${width} ${height}`});
  const {fontFamily} = getComputedStyle(root);
  svg.setAttribute("font-family", fontFamily);
  svg.append(
    made("title", {}, title),
    made("desc", {}, finding),
    made("metadata", {}, caption.join("\n")),
    made("rect", {width, height, fill: paper})
  );
  convert(root, svg, {left, top});
  return {svg: new XMLSerializer().serializeToString(svg), width, height};
}

const paper = "#ffffff";

interface Origin {
  left: number;
  top: number;
}

/** Adds what an element shows to `target`: drawings as they are, backgrounds and borders as rectangles, words as text. */
function convert(node: Node, target: Element, origin: Origin): void {
  if (node instanceof SVGSVGElement) target.append(drawing(node, origin));
  else if (node instanceof Text) target.append(...words(node, origin));
  else if (node instanceof HTMLElement) {
    const style = getComputedStyle(node);
    if (style.display === "none" || style.visibility === "hidden") return;
    target.append(...box(node, style, origin));
    for (const child of node.childNodes) convert(child, target, origin);
  }
}

function box(node: HTMLElement, style: CSSStyleDeclaration, origin: Origin): Element[] {
  const {left, top, width, height} = node.getBoundingClientRect();
  const rectangle = (x: number, y: number, width: number, height: number, fill: string) =>
    made("rect", {
      x: round(x - origin.left),
      y: round(y - origin.top),
      width: round(width),
      height: round(height),
      fill
    });
  const background = colour(style.backgroundColor);
  const filled = isClear(background) ? [] : [rectangle(left, top, width, height, background)];
  const side = (name: "top" | "bottom", y: (thickness: number) => number) => {
    const thickness = parseFloat(style.getPropertyValue(`border-${name}-width`));
    const drawn = colour(style.getPropertyValue(`border-${name}-color`));
    return thickness === 0 || isClear(drawn) ? [] : [rectangle(left, y(thickness), width, thickness, drawn)];
  };
  return [...filled, ...side("top", () => top), ...side("bottom", (thickness) => top + height - thickness)];
}

/** The words of a text node, a text element for each line on which they stand. */
function words(node: Text, origin: Origin): Element[] {
  const style = getComputedStyle(node.parentElement!);
  const range = document.createRange();
  const lines: {text: string; rect: DOMRect}[] = [];
  for (let i = 0; i < node.data.length; i++) {
    range.setStart(node, i);
    range.setEnd(node, i + 1);
    const rect = range.getClientRects()[0];
    const last = lines.at(-1);
    if (rect === undefined) continue;
    if (last && Math.abs(last.rect.top - rect.top) < 1) last.text += node.data[i];
    else lines.push({text: node.data[i]!, rect});
  }
  return lines
    .filter(({text}) => text.trim() !== "")
    .map(({text, rect}) =>
      made(
        "text",
        {
          x: round(rect.left - origin.left),
          y: round(baseline(rect, style) - origin.top),
          fill: colour(style.color),
          "font-size": style.fontSize,
          "font-weight": style.fontWeight,
          "font-style": style.fontStyle
        },
        text.replace(/\s+/g, " ").trimEnd()
      )
    );
}

const canvas = () => document.createElement("canvas").getContext("2d", {willReadFrequently: true})!;

function baseline(rect: DOMRect, {fontStyle, fontWeight, fontSize, fontFamily}: CSSStyleDeclaration): number {
  const context = canvas();
  context.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
  const {fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent} = context.measureText("国");
  return rect.top + (rect.height - ascent - descent) / 2 + ascent;
}

/** What a style sheet may say of a drawing; those in the second list are colours. */
const properties = [
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "stroke-miterlimit",
  "opacity",
  "fill-opacity",
  "stroke-opacity",
  "fill-rule",
  "paint-order",
  "font-size",
  "font-weight",
  "font-style",
  "font-variant-numeric",
  "text-anchor",
  "dominant-baseline",
  "letter-spacing",
  "white-space",
  "overflow",
  "mask",
  "clip-path",
  "marker-start",
  "marker-mid",
  "marker-end",
  "mix-blend-mode",
  "vector-effect"
];
const colours = ["fill", "stroke", "stop-color"];

function drawing(node: SVGSVGElement, origin: Origin): Element {
  const {left, top, width, height} = node.getBoundingClientRect();
  const copy = standing(node) as SVGSVGElement;
  for (const [name, value] of Object.entries({
    x: round(left - origin.left),
    y: round(top - origin.top),
    width: round(width),
    height: round(height)
  }))
    copy.setAttribute(name, String(value));
  return copy;
}

/** A copy of a drawing in which every style is an attribute, and a link no more than a group. */
function standing(node: SVGElement): SVGElement {
  const name = node.localName === "a" ? "g" : node.localName;
  const copy = document.createElementNS(namespace, name);
  for (const {name, value} of node.attributes)
    if (
      !/^(?:class|style|tabindex|role|target|.*href|aria-.*|data-.*|on.*)$/.test(name) ||
      isOwn(name, value)
    )
      copy.setAttribute(name, value);
  const style = getComputedStyle(node);
  const inherited =
    node.parentElement instanceof SVGElement ? getComputedStyle(node.parentElement) : undefined;
  for (const property of [...properties, ...colours]) {
    const value = style.getPropertyValue(property);
    if (value === "" || (value === inherited?.getPropertyValue(property) && !node.hasAttribute(property)))
      continue;
    copy.setAttribute(
      property,
      colours.includes(property) && !/^url|^none/.test(value) ? colour(value) : value
    );
  }
  for (const child of node.childNodes) {
    if (child instanceof SVGStyleElement) continue;
    if (child instanceof SVGElement) {
      if (getComputedStyle(child).display !== "none") copy.append(standing(child));
    } else if (child instanceof Text) copy.append(child.data);
  }
  return copy;
}

/** A reference within the drawing, as of `use`, is no link. */
const isOwn = (name: string, value: string) => name.endsWith("href") && value.startsWith("#");

const known = new Map<string, string>();

/** A colour as every program reads it, "#rrggbb" or "rgba(…)": browsers also write "color(srgb …)" and others. */
function colour(value: string): string {
  const before = known.get(value);
  if (before !== undefined) return before;
  const context = canvas();
  context.fillStyle = value;
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = context.getImageData(0, 0, 1, 1).data as unknown as [
    number,
    number,
    number,
    number
  ];
  const hex = [red, green, blue].map((part) => part.toString(16).padStart(2, "0")).join("");
  const plain = alpha === 255 ? `#${hex}` : `rgba(${red}, ${green}, ${blue}, ${round(alpha / 255)})`;
  known.set(value, plain);
  return plain;
}

const isClear = (plain: string) => plain.endsWith(", 0)");

const round = (value: number) => Math.round(value * 100) / 100;

function made(name: string, attributes: Record<string, string | number>, text?: string): SVGElement {
  const element = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes))
    if (key !== "xmlns") element.setAttribute(key, String(value));
  if (text !== undefined) element.textContent = text;
  return element;
}
