import {decode} from "./decode.ts";
import {descendants, elementsOf, parseHtml, textOf, type MarkupElement} from "./markup.ts";
import {isData, tableLines, type Cell} from "./tables.ts";
import {readText, type FormatResult} from "./text.ts";

/** Ids and classes in which the systems that most government sites run on keep the article. */
const containers = new Set(
  (
    "UCAP-CONTENT TRS_Editor TRS_UEDITOR trs_editor_view zoom Zoom zoomcon vsb_content v_news_content NewsContent " +
    "mainText artibody BodyLabel pages_content article-content article_content article-con news_content " +
    "content-text xxgk_content wzcon"
  ).split(" ")
);

const silent = new Set(
  "script style noscript template svg iframe object select button input textarea link head".split(" ")
);

const blocks = new Set(
  (
    "address article aside blockquote body center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 " +
    "h4 h5 h6 header hr html li main nav ol p pre section table tbody td tfoot th thead tr ul"
  ).split(" ")
);

const isHidden = ({name, attributes}: MarkupElement) =>
  silent.has(name) || "hidden" in attributes || /display\s*:\s*none/i.test(attributes.style ?? "");

/** The charset that a page declares, in its first bytes. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  return (
    /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ?? /encoding="([\w-]+)"/.exec(head)?.[1] ?? null
  );
}

/**
 * Saved pages of government sites: the element that holds the article, read whole. Date, issuer and address are
 * taken from the page around it. Libraries that extract articles were tried and leave out what is no prose to
 * them, such as short paragraphs with a figure; a report's length tells its place more surely.
 */
export function readHtml(bytes: Uint8Array, name: string): FormatResult {
  const source = decode(bytes, declaredCharset(bytes));
  const root = parseHtml(source, name);
  const metas = metaFields(root);
  const page = linesOf(root).join("\n");
  const lines = linesOf(articleOf(root));
  const title = titleOf(root, metas);
  const isNamed = title === null || lines.slice(0, 12).join("").replace(/\s/g, "").includes(title);
  const result = readText([...(isNamed ? [] : [title]), ...lines].join("\n"));
  const surroundings = Math.max(0, page.length - lines.join("\n").length);
  const address = addressOf(root, metas, source);
  return {
    ...result,
    head: `${standardFields(metas)}\n${readText(page).head}`.slice(0, 3000),
    frontMatter: address === null ? {} : {source_url: address},
    removed: [
      ...(surroundings > 0 ? [{reason: "page around the article", count: 1, characters: surroundings}] : []),
      ...result.removed
    ]
  };
}

const ideographs = (text: string) => text.match(/[\u4e00-\u9fff]/g)?.length ?? 0;

/** How many ideographs stand in each element outside of links: menus are made of links. */
function weigh(root: MarkupElement): Map<MarkupElement, number> {
  const weights = new Map<MarkupElement, number>();
  const weightOf = (element: MarkupElement): number => {
    const weight =
      isHidden(element) || element.name === "a"
        ? 0
        : element.children.reduce(
            (sum, child) => sum + (typeof child === "string" ? ideographs(child) : weightOf(child)),
            0
          );
    weights.set(element, weight);
    return weight;
  };
  weightOf(root);
  return weights;
}

// What a known container must hold of its page's text, lest a part be taken for the whole.
const leastOfPage = 0.5;
// What any other element must hold, to hold all that is no furniture.
const nearlyAll = 0.9;
// Only these are looked into: old pages keep title, date and body in cells of one table.
const structural = new Set("html body div section article main form".split(" "));

/** The known container of the article, else the smallest element that holds nearly all of the page's text. */
function articleOf(root: MarkupElement): MarkupElement {
  const weights = weigh(root);
  const weight = (element: MarkupElement) => weights.get(element) ?? 0;
  const heaviest = (elements: MarkupElement[]) =>
    elements.reduce<MarkupElement | undefined>(
      (best, next) => (best === undefined || weight(next) > weight(best) ? next : best),
      undefined
    );
  const known = heaviest(
    descendants(root).filter(({attributes: {id, class: names = ""}}) =>
      [id ?? "", ...names.split(/\s+/)].some((word) => containers.has(word))
    )
  );
  if (known && weight(known) >= weight(root) * leastOfPage) return known;
  let article = root;
  for (;;) {
    const inner = heaviest(elementsOf(article).filter(({name}) => structural.has(name)));
    if (!inner || weight(inner) === 0 || weight(inner) < weight(root) * nearlyAll) return article;
    article = inner;
  }
}

/** The `<meta>` fields of a page by their name, in small letters. */
function metaFields(root: MarkupElement): Map<string, string> {
  return new Map(
    descendants(root, "meta").map(({attributes: {name, property, content}}) => [
      (name ?? property ?? "").toLowerCase(),
      content?.trim() ?? ""
    ])
  );
}

/** The title: as the standard for government sites writes it, else the first heading, else the window's. */
function titleOf(root: MarkupElement, metas: ReadonlyMap<string, string>): string | null {
  const candidates = [
    metas.get("articletitle"),
    ...descendants(root, "h1").map(textOf),
    ...descendants(root, "title").map((title) => textOf(title).split(/[-_|—]/)[0])
  ];
  const title = candidates.find((text) => text && /报告|公报|规划|纲要|计划|通知|调整/.test(text));
  return title?.replace(/\s+/g, "") ?? null;
}

/** The fields of the standard for government sites, as lines that metadata are looked up in. */
function standardFields(metas: ReadonlyMap<string, string>): string {
  const [date, source] = [metas.get("pubdate"), metas.get("contentsource")];
  return [date && `发布日期：${date.slice(0, 10)}`, source && `来源：${source}`].filter(Boolean).join("\n");
}

/** Where the page was: as the browser that saved it noted, or as it says itself. */
function addressOf(root: MarkupElement, metas: ReadonlyMap<string, string>, source: string): string | null {
  const candidates = [
    /<!-- saved from url=\(\d+\)(\S+) -->/.exec(source.slice(0, 2000))?.[1],
    descendants(root, "link").find(({attributes: {rel}}) => rel === "canonical")?.attributes.href,
    metas.get("url"),
    metas.get("og:url")
  ];
  return candidates.find((address) => /^https?:\/\/\S+$/.test(address ?? "")) ?? null;
}

/** Blocks of a page as lines; tables of data as rows. */
function linesOf(root: MarkupElement): string[] {
  const lines: string[] = [];
  let line = "";
  const flush = () => {
    if (line.trim() !== "") lines.push(line.trim());
    line = "";
  };
  const walk = (node: MarkupElement | string): void => {
    if (typeof node === "string") {
      line += node.replace(/[ \t\r\n]+/g, " ");
      return;
    }
    if (isHidden(node)) return;
    if (node.name === "br") return flush();
    if (node.name === "sup" && isNoteMark(textOf(node), line)) return;
    const rows = node.name === "table" ? cellsOf(node) : null;
    const isBlock = blocks.has(node.name);
    if (isBlock) flush();
    if (rows) lines.push(...tableLines(rows));
    else for (const child of node.children) walk(child);
    if (isBlock) flush();
  };
  walk(root);
  flush();
  return lines;
}

/** Raised numbers are marks of notes, but for those of "km²". */
const isNoteMark = (text: string, before: string) =>
  !/[A-Za-z]$/.test(before) && /^\s*[[〔【(（]?\d{1,3}[\]〕】)）]?\s*$/.test(text);

/** The cells of a table of data; null for a table that only arranges a page. */
function cellsOf(table: MarkupElement): Cell[][] | null {
  if (descendants(table, "table").length > 0) return null;
  const count = (text: string | undefined) => Number(text) || 1;
  const rows = descendants(table, "tr").map((row) =>
    elementsOf(row)
      .filter(({name}) => name === "td" || name === "th")
      .map((cell) => ({
        text: linesOf(cell).join(" "),
        columns: count(cell.attributes.colspan),
        rows: count(cell.attributes.rowspan)
      }))
  );
  return isData(rows) ? rows : null;
}
