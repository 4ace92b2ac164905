// @vitest-environment jsdom
import {describe, expect, it, vi} from "vitest";
import {placePicker, placesOf} from "../../src/components/placePicker.ts";
import {source} from "./made.ts";

const places = [
  {ref_area: "150100", name: "Hohhot 呼和浩特"},
  {ref_area: "150200", name: "Baotou 包头"}
];

function type(picker: HTMLElement, text: string): void {
  const field = picker.querySelector("input")!;
  field.value = text;
  field.dispatchEvent(new Event("change", {bubbles: true}));
}

describe("placePicker(places)", () => {
  it("has no places picked at first, which stands for all", () => {
    expect(placePicker(places).value).toEqual([]);
  });

  it("picks by name or code, tells it once, and drops what is picked again", () => {
    const picker = placePicker(places);
    const told = vi.fn();
    picker.addEventListener("input", told);
    type(picker, "baotou 包头");
    type(picker, "150100");
    expect(picker.value).toEqual(["150200", "150100"]);
    expect(told).toHaveBeenCalledTimes(2);
    picker.querySelector<HTMLElement>(".chip")!.click();
    expect(picker.value).toEqual(["150100"]);
  });

  it("keeps still while a name is being typed", () => {
    const picker = placePicker(places);
    const told = vi.fn();
    picker.addEventListener("input", told);
    type(picker, "Bao");
    picker.querySelector("input")!.dispatchEvent(new Event("input", {bubbles: true}));
    expect(told).not.toHaveBeenCalled();
  });

  it("takes the value of an address and forgets codes it does not know", () => {
    const picker = placePicker(places);
    picker.value = ["150200", "999999"];
    expect(picker.value).toEqual(["150200"]);
    expect(picker.querySelector(".chip")!.textContent).toBe("Baotou 包头 ×");
  });
});

describe("placesOf(reports)", () => {
  it("names each place once, by code", () => {
    const reports = [
      source("150200", 2022),
      source("150200", 2023),
      source("150100", 2022),
      source("150100", 2021, {ref_area: null})
    ];
    expect(placesOf(reports)).toEqual(places);
  });
});
