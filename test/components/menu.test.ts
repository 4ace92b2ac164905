// @vitest-environment jsdom
import {afterEach, describe, expect, it, vi} from "vitest";
import {menu, type MenuItem} from "../../src/components/menu.ts";

const item = (label: string, act: MenuItem["act"] = () => {}): MenuItem => ({label: () => label, act});

const open = (...items: MenuItem[]) => {
  const made = menu("Share", [{title: "Group", items}, {items: []}]) as HTMLDetailsElement;
  document.body.append(made);
  made.open = true;
  const press = (key: string) =>
    (document.activeElement ?? made).dispatchEvent(
      new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true})
    );
  const button = (n: number) => made.querySelectorAll("button")[n]!;
  return {made, press, button, status: () => made.querySelector("[role=status]")!.textContent};
};

afterEach(() => document.body.replaceChildren());

describe("menu(label, groups)", () => {
  it("is a button with a name that discloses named groups of buttons; an empty group is left out", () => {
    const {made} = open(item("Copy"));
    expect(made.querySelector("summary")!.getAttribute("aria-label")).toBe("Share");
    expect(
      [...made.querySelectorAll("[role=group]")].map((group) => group.getAttribute("aria-label"))
    ).toEqual(["Group"]);
  });

  it("goes along its buttons by the arrow keys, round the end", () => {
    const {made, press, button} = open(item("a"), item("b"));
    made.querySelector("summary")!.focus();
    press("ArrowDown");
    expect(document.activeElement).toBe(button(0));
    press("ArrowUp");
    expect(document.activeElement).toBe(button(1));
    press("ArrowDown");
    expect(document.activeElement).toBe(button(0));
  });

  it("closes on Escape, on a press elsewhere and when the focus leaves, and gives the focus back on Escape", async () => {
    const {made, press, button} = open(item("a"));
    button(0).focus();
    press("Escape");
    expect(made.open).toBe(false);
    expect(document.activeElement).toBe(made.querySelector("summary"));
    made.open = true;
    await vi.waitFor(() => {
      document.body.dispatchEvent(new Event("pointerdown", {bubbles: true}));
      expect(made.open).toBe(false);
    });
  });

  it("says what an action says and stays open; closes when it says nothing", async () => {
    const {made, button, status} = open(
      item("copy", async () => "Copied"),
      item("save", () => {})
    );
    button(0).click();
    await vi.waitFor(() => expect(status()).toBe("Copied"));
    expect(made.open).toBe(true);
    button(1).click();
    await vi.waitFor(() => expect(made.open).toBe(false));
  });

  it("says why an action failed", async () => {
    const {button, status, made} = open(item("save", () => Promise.reject(new Error("no room"))));
    button(0).click();
    await vi.waitFor(() => expect(status()).toBe("This did not work: no room"));
    expect(made.open).toBe(true);
    expect(button(0).hasAttribute("aria-busy")).toBe(false);
  });
});
