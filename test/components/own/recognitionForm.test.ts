// @vitest-environment jsdom
import {expect, it, vi} from "vitest";
import {kinds} from "../../../loaders/vocabulary.ts";
import {recognitionForm} from "../../../src/components/own/recognitionForm.ts";
import {reportRow} from "../../made.ts";

const values = (form: HTMLFormElement) => Object.fromEntries(new FormData(form));
const submit = (form: HTMLFormElement) => form.dispatchEvent(new Event("submit", {cancelable: true}));

it("shows what was recognised, and gives only what was changed", () => {
  const onGiven = vi.fn();
  const form = recognitionForm(reportRow(), onGiven);
  expect(values(form)).toEqual({place: "包头市", kind: "work_report", year: "2022"});
  form.querySelector<HTMLInputElement>("[name=year]")!.value = "2023";
  submit(form);
  expect(onGiven).toHaveBeenCalledWith({year: 2023});
});

it("asks for what was not recognised, every kind that there is among it", () => {
  const onGiven = vi.fn();
  const form = recognitionForm({place: null, ref_area: null, kind: null, year: null}, onGiven);
  expect(values(form)).toEqual({place: "", kind: "", year: ""});
  expect(form.checkValidity()).toBe(false);
  expect([...form.querySelectorAll("option")].map(({value}) => value)).toEqual(["", ...kinds]);
  form.querySelector<HTMLInputElement>("[name=place]")!.value = " 包头市 ";
  form.querySelector<HTMLSelectElement>("select")!.value = "plan_report";
  form.querySelector<HTMLInputElement>("[name=year]")!.value = "2022";
  submit(form);
  expect(onGiven).toHaveBeenCalledWith({place: "包头市", kind: "plan_report", year: 2022});
});
