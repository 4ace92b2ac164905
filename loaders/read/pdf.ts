import {characterMap} from "#characterMap";
import * as pdfjs from "pdfjs-dist/legacy/build/pdf.mjs";
import * as pdfjsWorker from "pdfjs-dist/legacy/build/pdf.worker.mjs";
import {layoutText, type LaidOutPage} from "./layout.ts";
import {limits, startClock} from "./limits.ts";
import type {Rule, Run} from "./ruledTables.ts";
import {readParagraphs, type FormatResult} from "./text.ts";
import {UnreadableFile} from "./unreadable.ts";

// Where PDF.js looks before it starts a worker from an address: all of it stays on this thread.
Object.assign(globalThis, {pdfjsWorker});

/** Gives PDF.js the maps from codes to characters of Chinese fonts that a document names but does not hold. */
class CharacterMaps {
  async fetch({name}: {name: string}): Promise<{cMapData: Uint8Array; isCompressed: boolean}> {
    return {cMapData: await characterMap(name), isCompressed: true};
  }
}

type Pdf = Awaited<ReturnType<typeof pdfjs.getDocument>["promise"]>;

// A page with fewer characters holds a picture, or next to nothing.
const leastCharacters = 10;

/** PDF by its text layer, with its pages. A document without a text layer says so, and what to do. */
export async function readPdf(bytes: Uint8Array, name: string): Promise<FormatResult> {
  const checkTime = startClock(name);
  const document = await open(bytes, name);
  try {
    if (document.numPages > limits.pages)
      throw new UnreadableFile(
        `${name} has ${document.numPages} pages, more than the ${limits.pages} that a report may have`,
        "split it, and read the report alone"
      );
    const pages: LaidOutPage[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      checkTime();
      pages.push(await layoutOf(document, number));
    }
    const lengths = pages.map(({runs}) => runs.reduce((sum, {text}) => sum + text.trim().length, 0));
    if (lengths.every((length) => length < leastCharacters))
      throw new UnreadableFile(
        `${name} is scanned: its ${pages.length} pages are pictures without text`,
        "recognise its text first, for example with ocrmypdf -l chi_sim, or find the page where it was published"
      );
    const {text, removed} = layoutText(pages);
    const result = readParagraphs(text);
    return {...result, removed: [...removed, ...result.removed]};
  } finally {
    await document.loadingTask.destroy();
  }
}

async function open(bytes: Uint8Array, name: string): Promise<Pdf> {
  try {
    return await pdfjs.getDocument({
      // A copy: PDF.js takes the memory away from whoever gave it.
      data: new Uint8Array(bytes),
      CMapReaderFactory: CharacterMaps,
      useWorkerFetch: false,
      useSystemFonts: false,
      disableFontFace: true,
      isEvalSupported: false,
      useWasm: false,
      stopAtErrors: false,
      verbosity: 0
    }).promise;
  } catch (error) {
    const isLocked = (error as Error).name === "PasswordException";
    throw new UnreadableFile(
      isLocked ? `${name} needs a password` : `${name} is no whole PDF (${(error as Error).message})`,
      isLocked
        ? "open it with the password and save it without"
        : "download it again: it may have been cut off"
    );
  }
}

// Fewer figures than this are no table, and drawings need not be looked at.
const leastFigures = 6;
const figure = /^[\d.,%+\-—]+$/;

async function layoutOf(document: Pdf, number: number): Promise<LaidOutPage> {
  const page = await document.getPage(number);
  const {width, height} = page.getViewport({scale: 1});
  const [left = 0, bottom = 0] = page.view;
  const {items} = await page.getTextContent();
  const runs = items.flatMap((item): Run[] => {
    if (!("str" in item) || item.str === "") return [];
    const [a = 0, b = 0, , d = 0, x = 0, y = 0] = item.transform as number[];
    // Turned text is a watermark.
    if (Math.abs(b) > Math.abs(a) * 0.1) return [];
    const size = Math.abs(d) || item.height;
    return [{text: item.str, x: x - left, y: height - (y - bottom), width: item.width, size}];
  });
  const hasTable = runs.filter(({text}) => figure.test(text.trim())).length >= leastFigures;
  const rules = hasTable ? rulesOf(await page.getOperatorList(), left, bottom, height) : [];
  page.cleanup();
  return {width, height, runs, rules};
}

type Matrix = [number, number, number, number, number, number];

const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f
];

const {OPS} = pdfjs;
const strokes = new Set([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.closeFillStroke, OPS.eoFillStroke]);
const fills = new Set([OPS.fill, OPS.eoFill]);
// A filled box no thicker than this is a line.
const thickest = 3;

/** The straight lines that a page draws: as strokes, or as thin boxes. */
function rulesOf(
  {fnArray, argsArray}: {fnArray: number[]; argsArray: unknown[]},
  left: number,
  bottom: number,
  height: number
): Rule[] {
  const rules: Rule[] = [];
  const saved: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, -left, -bottom];
  const add = (x1: number, y1: number, x2: number, y2: number) => {
    const point = (x: number, y: number) => ({
      x: matrix[0] * x + matrix[2] * y + matrix[4],
      y: height - (matrix[1] * x + matrix[3] * y + matrix[5])
    });
    const [from, to] = [point(x1, y1), point(x2, y2)];
    rules.push({
      x1: Math.min(from.x, to.x),
      y1: Math.min(from.y, to.y),
      x2: Math.max(from.x, to.x),
      y2: Math.max(from.y, to.y)
    });
  };
  for (const [index, operation] of fnArray.entries()) {
    const given = argsArray[index] as unknown[];
    if (operation === OPS.save) saved.push(matrix);
    else if (operation === OPS.restore) matrix = saved.pop() ?? matrix;
    else if (operation === OPS.transform) matrix = times(matrix, given as unknown as Matrix);
    else if (operation === OPS.paintFormXObjectBegin) {
      saved.push(matrix);
      if (given[0]) matrix = times(matrix, given[0] as Matrix);
    } else if (operation === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? matrix;
    else if (operation === OPS.constructPath) {
      const [paint, [path]] = given as [number, [Float32Array | null]];
      if (path && strokes.has(paint)) strokesOf(path, add);
      else if (path && fills.has(paint)) boxesOf(path, add);
    }
  }
  return rules;
}

type Add = (x1: number, y1: number, x2: number, y2: number) => void;

// How many numbers follow each drawing operation of a path.
const lengths = [2, 2, 6, 4, 0];

function strokesOf(path: Float32Array, add: Add): void {
  let [x, y, startX, startY] = [0, 0, 0, 0];
  for (let at = 0; at < path.length; at += lengths[path[at]!]! + 1) {
    const [operation, nextX = 0, nextY = 0] = path.subarray(at, at + 3);
    if (operation === 0) [x, y, startX, startY] = [nextX, nextY, nextX, nextY];
    else if (operation === 1) {
      add(x, y, nextX, nextY);
      [x, y] = [nextX, nextY];
    } else if (operation === 4) add(x, y, startX, startY);
    else if (operation === undefined || lengths[operation] === undefined) return;
  }
}

/** Each closed part of a filled path, where it is a box thin enough for a line. */
function boxesOf(path: Float32Array, add: Add): void {
  let points: [number, number][] = [];
  const flush = () => {
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    const [x1, x2, y1, y2] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    if (points.length >= 4 && Math.min(x2 - x1, y2 - y1) <= thickest) {
      if (x2 - x1 > y2 - y1) add(x1, (y1 + y2) / 2, x2, (y1 + y2) / 2);
      else add((x1 + x2) / 2, y1, (x1 + x2) / 2, y2);
    }
    points = [];
  };
  for (let at = 0; at < path.length; at += lengths[path[at]!]! + 1) {
    const operation = path[at]!;
    if (lengths[operation] === undefined) return;
    if (operation === 0) flush();
    if (operation === 0 || operation === 1) points.push([path[at + 1]!, path[at + 2]!]);
  }
  flush();
}
