import {decode} from "./decode.ts";
import {readNumbering, type Numbering} from "./docxNumbering.ts";
import {isData, tableLines, type Cell} from "./tables.ts";
import {readMarkedText, type FormatResult} from "./text.ts";
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
 * footnotes stand in parts of their own and are not read; nor are deletions and hidden text. Pages are those on which
 * Word set the text when it saved it; other programs do not say them.
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
  return readMarkedText(blockLines(body, context).join("\n"));
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
  // A page begins before the number.
  const numbered = text.replace(/^\f*/, (marks) => marks + number);
  return [...numbered.split("\n"), ...boxes.flatMap((box) => blockLines(box, context))];
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
      case "lastRenderedPageBreak":
        text += "\f";
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
  const rows = childrenNamed(table, "tr").map((row) => {
    const cells = childrenNamed(row, "tc").map((cell) => ({cell, lines: blockLines(cell, context)}));
    // Each of its cells may say that a row begins on the next page, or goes on there.
    const isOnNextPage = cells.some(({lines}) => lines.some((line) => line.includes("\f")));
    const unmarked = cells.map(({cell, lines}) => ({
      cell,
      lines: lines.map((line) => line.replaceAll("\f", ""))
    }));
    return {mark: isOnNextPage ? "\f" : "", cells: unmarked};
  });
  const cells: Cell[][] = rows.map(() => []);
  const above = new Map<number, Cell>();
  let mark = "";
  for (const [y, row] of rows.entries()) {
    let x = 0;
    mark ||= row.mark;
    for (const {cell, lines} of row.cells) {
      const columns = Number(value(child(cell, "tcPr", "gridSpan")) ?? 1) || 1;
      const merge = child(cell, "tcPr", "vMerge");
      const upper = above.get(x);
      if (merge && value(merge) !== "restart" && upper) {
        upper.rows++;
      } else {
        const placed = {text: mark + lines.join(" "), columns, rows: 1};
        mark = "";
        cells[y]!.push(placed);
        above.set(x, placed);
      }
      x += columns;
    }
  }
  if (isData(cells)) return tableLines(cells).map((line) => line.replace(/^\|(\f+)/, "$1|"));
  return rows.flatMap((row) => {
    const [first = "", ...others] = row.cells.flatMap(({lines}) => lines);
    return [row.mark + first, ...others];
  });
}
