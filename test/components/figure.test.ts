import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {figure} from "../../src/components/figure.ts";
import {outcome, source, target} from "./made.ts";
import {document, expectSnapshot, failOnWarnings} from "./snapshot.ts";

failOnWarnings();

describe("figure(statements, reports, {title, document, version, width})", () => {
  const statements = [target("150100", 7), target("150200", 8), outcome("150200", 7.5)];
  const reports = ["150100", "150200"].flatMap((code) => [source(code, 2022), source(code, 2023)]);
  const text = figure(statements, reports, {title: "Growth", document, version: "0123456789abcdef"});
  const {document: parsed} = new JSDOM(text, {contentType: "image/svg+xml"}).window;

  it("is a drawing that stands alone, with title, marks explained and source", () => {
    expectSnapshot(parsed.documentElement, "figure");
  });

  it("is drawn where there are no facts too", () => {
    expect(figure([], [], {title: "Growth", document, version: "0"})).toContain("0 reports");
  });

  it("links to nothing", () => {
    expect(parsed.querySelector("a, [href]")).toBeNull();
  });
});
