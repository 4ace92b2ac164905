import {Parser} from "htmlparser2";
import {limits as usual, type Limits} from "./limits.ts";
import {UnreadableFile} from "./unreadable.ts";

/** An element of an XML or HTML document. Names are without their prefix: "p" for "w:p". */
export interface MarkupElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (MarkupElement | string)[];
}

const localName = (name: string) => name.slice(name.indexOf(":") + 1);

/**
 * The tree of an XML document. A document that ends early is read as far as it goes. Entities that it declares
 * itself stay as they are written: none is ever expanded. Throws an UnreadableFile above the limits.
 */
export function parseXml(source: string, name: string, limits: Limits = usual): MarkupElement {
  return parse(source, name, true, limits);
}

/** The tree of an HTML document, by the same limits. */
export function parseHtml(source: string, name: string, limits: Limits = usual): MarkupElement {
  return parse(source, name, false, limits);
}

function parse(source: string, name: string, xmlMode: boolean, {nesting, elements}: Limits): MarkupElement {
  const root: MarkupElement = {name: "", attributes: {}, children: []};
  const open = [root];
  let count = 0;
  const refuse = (what: string) => {
    throw new UnreadableFile(`${name} has ${what}`, "save the report's text alone, as .txt or .docx");
  };
  const withoutPrefix = (attributes: Record<string, string>) =>
    Object.fromEntries(Object.entries(attributes).map(([key, value]) => [localName(key), value]));
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (open.length > nesting) refuse(`more than ${nesting} elements within each other`);
        if (++count > elements) refuse(`more than ${elements} elements`);
        const element = {name: localName(tag), attributes: withoutPrefix(attributes), children: []};
        open.at(-1)!.children.push(element);
        open.push(element);
      },
      ontext(text) {
        open.at(-1)!.children.push(text);
      },
      onclosetag() {
        open.pop();
      }
    },
    {xmlMode, decodeEntities: true}
  );
  parser.end(source);
  return root;
}

export const elementsOf = ({children}: MarkupElement): MarkupElement[] =>
  children.filter((child): child is MarkupElement => typeof child !== "string");

/** The children of that name. */
export const childrenNamed = (element: MarkupElement, name: string): MarkupElement[] =>
  elementsOf(element).filter((child) => child.name === name);

/** The first child of that name, or what a path of names leads to. */
export function child(element: MarkupElement | undefined, ...path: string[]): MarkupElement | undefined {
  return path.reduce<MarkupElement | undefined>(
    (found, name) => found && elementsOf(found).find((child) => child.name === name),
    element
  );
}

/** Every element of that name, or of any, at any depth, in the order of the document. */
export function descendants(element: MarkupElement, name?: string): MarkupElement[] {
  const found: MarkupElement[] = [];
  const visit = (parent: MarkupElement) => {
    for (const child of elementsOf(parent)) {
      if (name === undefined || child.name === name) found.push(child);
      visit(child);
    }
  };
  visit(element);
  return found;
}

/** The text below an element. */
export const textOf = (element: MarkupElement): string =>
  element.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
