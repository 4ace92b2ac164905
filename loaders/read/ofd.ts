import {decode} from "./decode.ts";
import {layoutText, type LaidOutPage} from "./layout.ts";
import {limits, startClock} from "./limits.ts";
import type {Rule, Run} from "./ruledTables.ts";
import {readParagraphs, type FormatResult} from "./text.ts";
import {UnreadableFile} from "./unreadable.ts";
import {child, childrenNamed, descendants, parseXml, textOf, type MarkupElement} from "./markup.ts";
import {openZip, type Zip} from "./zip.ts";

// OFD measures in millimetres, layoutText in points.
const points = 72 / 25.4;

const numbers = (text: string | undefined): number[] => (text ?? "").split(/\s+/).filter(Boolean).map(Number);

/** "g 3 5" in a list of distances says "5" three times. */
function distances(text: string | undefined): number[] {
  const words = (text ?? "").split(/\s+/).filter(Boolean);
  const result: number[] = [];
  for (let index = 0; index < words.length; index++) {
    if (words[index] !== "g") result.push(Number(words[index]));
    else {
      const count = Math.min(Number(words[index + 1]) || 0, limits.characters);
      for (let i = 0; i < count; i++) result.push(Number(words[index + 2]));
      index += 2;
    }
  }
  return result;
}

/** OFD (GB/T 33190), the national format for fixed pages, by its text. */
export function readOfd(bytes: Uint8Array, name: string): FormatResult {
  const checkTime = startClock(name);
  const zip = openZip(bytes, name);
  const part = partsOf(zip, name);
  const roots = descendants(part("OFD.xml"), "DocRoot").map((root) => textOf(root).trim());
  const pages: LaidOutPage[] = [];
  for (const root of roots) {
    const path = resolve("", root);
    const document = part(path);
    const area = numbers(textOf(descendants(document, "PhysicalBox")[0] ?? document));
    for (const page of descendants(document, "Page")) {
      checkTime();
      const location = page.attributes.BaseLoc;
      if (!location) continue;
      if (pages.length >= limits.pages)
        throw new UnreadableFile(
          `${name} has more than ${limits.pages} pages`,
          "split it, and read the report alone"
        );
      pages.push(layoutOf(part(resolve(path, location)), area));
    }
  }
  if (pages.every(({runs}) => runs.length === 0))
    throw new UnreadableFile(
      `${name} holds no text: its ${pages.length} pages are pictures or drawings`,
      "save it as PDF and recognise its text, or find the page where it was published"
    );
  const {text, removed} = layoutText(pages);
  const result = readParagraphs(text);
  return {...result, removed: [...removed, ...result.removed]};
}

function partsOf(zip: Zip, name: string): (path: string) => MarkupElement {
  return (path) => {
    if (!zip.paths.includes(path))
      throw new UnreadableFile(`${name} has no ${path} in it`, "save it again, or save it as PDF");
    return parseXml(decode(zip.read(path)), `${name}/${path}`);
  };
}

/** A location in an OFD file is from its root with "/" before it, else from the file that names it. */
function resolve(from: string, location: string): string {
  if (location.startsWith("/")) return location.slice(1);
  const folder = from.slice(0, from.lastIndexOf("/") + 1);
  return folder + location.replace(/^\.\//, "");
}

function layoutOf(page: MarkupElement, area: readonly number[]): LaidOutPage {
  const own = numbers(textOf(child(page, "Page", "Area", "PhysicalBox") ?? {...page, children: []}));
  const [, , width = 210, height = 297] = own.length === 4 ? own : area;
  return {
    width: width * points,
    height: height * points,
    runs: descendants(page, "TextObject").flatMap(runsOf),
    rules: descendants(page, "PathObject").flatMap(rulesOf)
  };
}

/** The scale and shift of an object, [1, 0, 0, 1, 0, 0] where it states none. */
const matrixOf = ({attributes}: MarkupElement): number[] => {
  const matrix = numbers(attributes.CTM);
  return matrix.length === 6 ? matrix : [1, 0, 0, 1, 0, 0];
};

function runsOf(object: MarkupElement): Run[] {
  const [left = 0, top = 0] = numbers(object.attributes.Boundary);
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrixOf(object);
  // Turned text is a watermark.
  if (Math.abs(b) > Math.abs(a) * 0.1) return [];
  const size = Number(object.attributes.Size ?? 0);
  let [x, y] = [0, 0];
  return childrenNamed(object, "TextCode").flatMap((code): Run[] => {
    const text = textOf(code);
    // A part of the text without a place of its own goes on from the one before.
    x = Number(code.attributes.X ?? x);
    y = Number(code.attributes.Y ?? y);
    const width = distances(code.attributes.DeltaX).reduce((sum, distance) => sum + distance, 0) + size;
    if (text === "") return [];
    return [
      {
        text,
        x: (left + a * x + c * y + e) * points,
        y: (top + b * x + d * y + f) * points,
        width: width * a * points,
        size: size * Math.abs(d) * points
      }
    ];
  });
}

function rulesOf(object: MarkupElement): Rule[] {
  const [left = 0, top = 0] = numbers(object.attributes.Boundary);
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrixOf(object);
  const path = textOf(child(object, "AbbreviatedData") ?? {...object, children: []}).split(/\s+/);
  const place = (x: number, y: number) => ({
    x: (left + a * x + c * y + e) * points,
    y: (top + b * x + d * y + f) * points
  });
  const rules: Rule[] = [];
  let from = place(0, 0);
  let start = from;
  const lineTo = (to: {x: number; y: number}) => {
    rules.push({
      x1: Math.min(from.x, to.x),
      y1: Math.min(from.y, to.y),
      x2: Math.max(from.x, to.x),
      y2: Math.max(from.y, to.y)
    });
    from = to;
  };
  for (let index = 0; index < path.length; index++) {
    const to = () => place(Number(path[index + 1]), Number(path[index + 2]));
    if (path[index] === "M" || path[index] === "S") from = start = to();
    else if (path[index] === "L") lineTo(to());
    else if (path[index] === "C") lineTo(start);
  }
  return rules;
}
