import {decode} from "./decode.ts";
import {readNumbering, type Numbering} from "./docxNumbering.ts";
import {isData, tableLines, type Cell} from "./tables.ts";
import {readText, type FormatResult} from "./text.ts";
import {UnreadableFile} from "./unreadable.ts";
import {child, childrenNamed, elementsOf, parseXml, textOf, type MarkupElement} from "./markup.ts";
import {isZip, openZip} from "./zip.ts";

/** What a paragraph's style says of it. */
interface Style {
  list: string | null;
  level: number;
  /** Whether it is a line of a table of contents. */
  isContents: boolean;
}

interface Context {
  numbering: Numbering;
  styles: ReadonlyMap<string, Style>;
}

const value = (element: MarkupElement | undefined) => element?.attributes.val;

/**
 * Word documents: paragraphs with the numbers that Word writes before them, and tables. Headers, footers and
 * footnotes stand in parts of their own and are not read; nor are deletions and hidden text.
 */
export function readDocx(bytes: Uint8Array, name: string): FormatResult {
  if (!isZip(bytes))
    throw new UnreadableFile(
      `${name} is no Word document, whatever its ending says`,
      "open it in Word, WPS or LibreOffice and save it as .docx"
    );
  const zip = openZip(bytes, name);
  const part = (path: string): MarkupElement | null =>
    zip.paths.includes(path) ? parseXml(decode(zip.read(path)), `${name}/${path}`) : null;
  const main = mainPart(part("_rels/.rels"));
  const document = part(main);
  const body = document && child(document, "document", "body");
  if (!body)
    throw new UnreadableFile(
      `${name} has no text part (${main})`,
      "open it in Word or WPS and save it again"
    );
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const context: Context = {
    numbering: readNumbering(part(`${folder}numbering.xml`)),
    styles: stylesOf(part(`${folder}styles.xml`))
  };
  return readText(blockLines(body, context).join("\n"));
}

function mainPart(relations: MarkupElement | null): string {
  const office = relations
    ? childrenNamed(child(relations, "Relationships") ?? relations, "Relationship").find(({attributes}) =>
        attributes.Type?.endsWith("/officeDocument")
      )
    : undefined;
  return office?.attributes.Target?.replace(/^\//, "") ?? "word/document.xml";
}

function stylesOf(root: MarkupElement | null): Map<string, Style> {
  const styles = root ? childrenNamed(child(root, "styles") ?? root, "style") : [];
  return new Map(
    styles.map((style) => {
      const numbers = child(style, "pPr", "numPr");
      return [
        style.attributes.styleId ?? "",
        {
          list: value(child(numbers, "numId")) ?? null,
          level: Number(value(child(numbers, "ilvl")) ?? 0),
          isContents: /^toc \d/i.test(value(child(style, "name")) ?? "")
        }
      ];
    })
  );
}

/** The lines of paragraphs and tables, which may stand within other elements. */
function blockLines(parent: MarkupElement, context: Context): string[] {
  return elementsOf(parent).flatMap((block): string[] => {
    switch (block.name) {
      case "p":
        return paragraphLines(block, context);
      case "tbl":
        return linesOfTable(block, context);
      case "del":
      case "moveFrom":
      case "sectPr":
        return [];
      default:
        return blockLines(block, context);
    }
  });
}

function paragraphLines(paragraph: MarkupElement, context: Context): string[] {
  const style = context.styles.get(value(child(paragraph, "pPr", "pStyle")) ?? "");
  if (style?.isContents) return [];
  const boxes: MarkupElement[] = [];
  const text = runText(paragraph, boxes);
  const own = child(paragraph, "pPr", "numPr");
  const list = value(child(own, "numId")) ?? style?.list ?? null;
  const level = Number(value(child(own, "ilvl")) ?? style?.level ?? 0);
  const number =
    list === null || list === "0" || text.trim() === "" ? "" : context.numbering.next(list, level);
  return [...(number + text).split("\n"), ...boxes.flatMap((box) => blockLines(box, context))];
}

/** The text of runs; text boxes among them are put aside, to stand behind the paragraph. */
function runText(parent: MarkupElement, boxes: MarkupElement[]): string {
  let text = "";
  for (const element of elementsOf(parent)) {
    switch (element.name) {
      case "t":
        text += textOf(element);
        break;
      case "tab":
      case "ptab":
        text += " ";
        break;
      case "br":
      case "cr":
        text += "\n";
        break;
      case "noBreakHyphen":
        text += "-";
        break;
      case "txbxContent":
        boxes.push(element);
        break;
      case "r":
        text += isNoteMark(element, text) ? "" : runText(element, boxes);
        break;
      // What was deleted, what fields are computed from, and the second form of a drawing for old programs.
      case "pPr":
      case "rPr":
      case "del":
      case "moveFrom":
      case "instrText":
      case "delText":
      case "Fallback":
        break;
      default:
        text += runText(element, boxes);
    }
  }
  return text;
}

/** Whether a run is hidden, or the raised number of a note; a raised 2 behind "km" belongs to the unit. */
function isNoteMark(run: MarkupElement, before: string): boolean {
  const properties = child(run, "rPr");
  const hidden = child(properties, "vanish");
  if (hidden && value(hidden) !== "0" && value(hidden) !== "false") return true;
  if (value(child(properties, "vertAlign")) !== "superscript") return false;
  return !/[A-Za-z]$/.test(before) && /^\s*[[〔【(（]?\d{1,3}[\]〕】)）]?\s*$/.test(textOf(run));
}

function linesOfTable(table: MarkupElement, context: Context): string[] {
  const rows = childrenNamed(table, "tr").map((row) => ({
    cells: childrenNamed(row, "tc").map((cell) => ({cell, lines: blockLines(cell, context)}))
  }));
  const cells: Cell[][] = rows.map(() => []);
  const above = new Map<number, Cell>();
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const {cell, lines} of row.cells) {
      const columns = Number(value(child(cell, "tcPr", "gridSpan")) ?? 1) || 1;
      const merge = child(cell, "tcPr", "vMerge");
      const upper = above.get(x);
      if (merge && value(merge) !== "restart" && upper) {
        upper.rows++;
      } else {
        const placed = {text: lines.join(" "), columns, rows: 1};
        cells[y]!.push(placed);
        above.set(x, placed);
      }
      x += columns;
    }
  }
  return isData(cells) ? tableLines(cells) : rows.flatMap((row) => row.cells.flatMap(({lines}) => lines));
}
