import {element} from "./element.js";
import {say} from "./messages.js";

/**
 * Leads through a long list page by page. Its value is the number of the page, from 1; a number past the last page
 * is the last one.
 */
export function pager(rows: number, {size = 20}: {size?: number} = {}): HTMLElement & {value: number} {
  const last = Math.max(1, Math.ceil(rows / size));
  let page = 1;
  const go = (to: number) => {
    show(to);
    nav.dispatchEvent(new Event("input", {bubbles: true}));
  };
  const back = element("button", {type: "button", onclick: () => go(page - 1)}, say("pager.back"));
  const forth = element("button", {type: "button", onclick: () => go(page + 1)}, say("pager.forth"));
  const where = element("span", {role: "status"});
  const nav = element(
    "nav",
    {class: "pager", "aria-label": say("pager.pages"), hidden: last === 1},
    back,
    where,
    forth
  );

  function show(to: number): void {
    page = Math.min(Math.max(1, to), last);
    back.disabled = page === 1;
    forth.disabled = page === last;
    where.textContent = say("pager.where", {page, last});
  }

  show(1);
  return Object.defineProperty(nav, "value", {get: () => page, set: show}) as typeof nav & {value: number};
}
