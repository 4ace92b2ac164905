import {element} from "./element.js";
import {placeHref} from "./links.js";
import {say} from "./messages.js";

/**
 * Where a wrong address may have been meant to lead: "/places/150205", a county, stands at "/place?id=150205". Empty
 * where the address tells nothing.
 */
export function elsewhere(pathname: string): HTMLElement | "" {
  const code = /\/places\/(\d{6})(?:\.html)?\/?$/.exec(pathname)?.[1];
  // Provinces and prefectures have pages of their own: what is not there is no place.
  if (code === undefined || code.endsWith("00")) return "";
  return element(
    "p",
    {class: "notice"},
    element("a", {href: placeHref(code)}, say("elsewhere.county", {code}))
  );
}
