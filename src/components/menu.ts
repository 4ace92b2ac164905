import {element} from "./element.js";
import {say} from "./messages.js";

export interface MenuItem {
  label(): string;
  /** Does it. A text that comes back is said and the menu stays open; without one it closes. */
  act(): string | void | Promise<string | void>;
}

export interface MenuGroup {
  title?: string;
  items: readonly MenuItem[];
}

/**
 * A button that discloses a list of buttons (`details`, so that it opens without a script's help): arrow keys move
 * along the list, Escape and a click elsewhere close it. What an action has to say, and why it failed, stands at
 * its foot, where a screen reader announces it.
 */
export function menu(label: string, groups: readonly MenuGroup[]): HTMLElement {
  const details = element("details", {class: "menu"});
  const summary = element("summary", {"aria-label": label, title: label}, "⋯");
  const status = element("p", {class: "menu-status", role: "status"});
  const close = () => {
    details.open = false;
    summary.focus();
  };
  const button = ({label, act}: MenuItem) => {
    const made = element("button", {type: "button"}, label());
    made.addEventListener("click", async () => {
      made.setAttribute("aria-busy", "true");
      try {
        const said = await act();
        status.textContent = said ?? "";
        if (!said) close();
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        status.textContent = say("menu.failed", {reason});
      } finally {
        made.removeAttribute("aria-busy");
        made.textContent = label();
      }
    });
    return made;
  };
  const list = groups
    .filter(({items}) => items.length > 0)
    .map(({title, items}) =>
      element(
        "div",
        {role: "group", "aria-label": title},
        title && element("p", {class: "menu-title", "aria-hidden": "true"}, title),
        items.map(button)
      )
    );
  details.append(summary, element("div", {class: "menu-items"}, list, status));
  details.addEventListener("keydown", (event) => {
    if (!details.open) return;
    if (event.key === "Escape") close();
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
    if (step === undefined) return;
    // The page must not scroll away under the menu.
    event.preventDefault();
    const buttons = [...details.querySelectorAll("button")];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    buttons.at(at < 0 && step < 0 ? -1 : (at + step) % buttons.length)?.focus();
  });
  const closeOutside = ({target}: Event) => {
    if (target instanceof Node && !details.contains(target)) details.open = false;
  };
  details.addEventListener("toggle", () => {
    if (details.open) {
      document.addEventListener("pointerdown", closeOutside);
      document.addEventListener("focusin", closeOutside);
    } else {
      status.textContent = "";
      document.removeEventListener("pointerdown", closeOutside);
      document.removeEventListener("focusin", closeOutside);
    }
  });
  return details;
}
