/**
 * The script in the head of every page, run before anything is drawn: it settles the language, so that nobody sees
 * a page in one and then in the other, and whether a chart is to stand alone.
 */
import {language} from "./language.js";

/** Chinese names of pages by their paths without ending: "/compare". Put in when the site is built. */
declare const chineseNames: Record<string, string>;

const root = document.documentElement;
const spoken = language(location.search, navigator.languages);
root.dataset.language = spoken;
root.lang = spoken === "zh" ? "zh-CN" : "en";
if (new URLSearchParams(location.search).has("embed")) root.dataset.embed = "";

// What a chart on somebody else's page leads to opens beside that page, not in the little frame.
if (root.dataset.embed !== undefined)
  addEventListener(
    "click",
    ({target}) => {
      // Plot writes xlink:href, which is no href to a selector.
      const link = target instanceof Element ? target.closest("a") : null;
      link?.setAttribute("target", "_blank");
    },
    {capture: true}
  );

// An address may name a chart that the page does not have: then the page itself is better than nothing.
addEventListener("load", () =>
  setTimeout(() => {
    if (!document.querySelector("[data-embedded]")) delete root.dataset.embed;
  }, 30_000)
);

// The page has been read, and no module has run yet.
document.addEventListener("readystatechange", () => {
  if (document.readyState !== "interactive") return;
  if (spoken === "zh") translate();
  keepLanguage();
  mendMarkup();
  document.querySelector("#observablehq-sidebar")?.append(otherLanguage());
});

/** What of Framework's and Plot's markup a screen reader or a reader who zooms would stumble over. */
function mendMarkup(): void {
  const viewport = document.querySelector<HTMLMetaElement>("meta[name=viewport]");
  if (viewport) viewport.content = "width=device-width, initial-scale=1";
  const toggle = document.querySelector<HTMLInputElement>("#observablehq-sidebar-toggle");
  toggle?.setAttribute("aria-label", toggle.title);
  // The site's name and a button are no list.
  for (const part of document.querySelectorAll(
    "#observablehq-sidebar > ol:first-of-type, #observablehq-sidebar > ol:first-of-type > li"
  ))
    part.setAttribute("role", "none");
  // What scrolls must be reached by whoever scrolls with keys.
  for (const code of document.querySelectorAll("pre")) code.tabIndex = 0;
  // Plot names each group by its kind of mark ("rect"), which tells nobody anything, and which no group may have;
  // a mark with words of its own is a picture of them.
  const name = (drawn: Element) => {
    for (const mark of [drawn, ...drawn.querySelectorAll("[aria-label]")])
      if (!mark.matches("svg [aria-label]:not([role], svg)")) continue;
      else if (mark.localName === "g") mark.removeAttribute("aria-label");
      else mark.setAttribute("role", "img");
    // The boxes by which Framework's tables choose rows have no name either.
    for (const box of drawn.querySelectorAll("table input[type=checkbox]:not([aria-label])"))
      box.setAttribute("aria-label", spoken === "zh" ? "选择" : "select");
  };
  const added = new MutationObserver((changes) => {
    for (const {addedNodes} of changes)
      for (const node of addedNodes) if (node instanceof Element) name(node);
    levelHeadings();
  });
  added.observe(document.body, {childList: true, subtree: true});
}

/** A chart's title is a heading of the third level, but of the second where no section is between it and the page's. */
function levelHeadings(): void {
  let level = 1;
  for (const heading of root.querySelectorAll("main :is(h1, h2, h3)")) {
    if (!heading.matches(".frame-title")) level = Number(heading.localName.slice(1));
    else if (level === 1) heading.setAttribute("aria-level", "2");
    else heading.removeAttribute("aria-level");
  }
}

/** The title is the heading of the prose, and the pages in the sidebar have names of their own. */
function translate(): void {
  const heading = document.querySelector("main > [lang=zh] h1, main > h1 [lang=zh]")?.textContent;
  if (heading) document.title = heading === "指标 Zhibiao" ? heading : `${heading} | 指标 Zhibiao`;
  for (const link of document.querySelectorAll<HTMLAnchorElement>("#observablehq-sidebar a[href]")) {
    const path = new URL(link.href).pathname.replace(/(?:\.html)?\/?$/, "");
    const name = Object.entries(chineseNames).find(([page]) => path.endsWith(page))?.[1];
    if (name) link.textContent = name;
  }
}

/** A language that the address asks for goes along with every link that stands in the page. */
function keepLanguage(): void {
  const asked = new URLSearchParams(location.search).get("lang");
  if (asked === null) return;
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[href]")) {
    const url = new URL(link.href);
    if (url.origin !== location.origin || url.searchParams.has("lang")) continue;
    url.searchParams.set("lang", asked);
    link.href = url.href;
  }
}

/** Leads to the same page, as it stands when it is chosen, in the other language. */
function otherLanguage(): HTMLElement {
  const other = spoken === "zh" ? "en" : "zh";
  const link = document.createElement("a");
  link.className = "other-language";
  link.lang = other;
  link.hreflang = other;
  link.textContent = other === "zh" ? "中文" : "English";
  const address = () => {
    const url = new URL(location.href);
    url.searchParams.set("lang", other);
    // The digests of a link were taken of words, too.
    url.searchParams.delete("shown");
    url.searchParams.delete("data");
    return url.href;
  };
  link.href = address();
  for (const event of ["pointerdown", "focus", "click"])
    link.addEventListener(event, () => (link.href = address()));
  return link;
}
