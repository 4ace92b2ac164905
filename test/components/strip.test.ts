import {describe, expect, it} from "vitest";
import {pairsOfPlace} from "../../src/components/pairs.ts";
import {strip, strips} from "../../src/components/strip.ts";
import {source, statement} from "./made.ts";
import {document, expectSnapshot, failOnWarnings} from "./snapshot.ts";

failOnWarnings();

const years = [2016, 2017, 2018, 2019, 2021, 2022, 2023];
const reports = years.map((year) => source("150200", year));
const statements = [
  ...[9, 8.5, 7, 6.5, 7, 8, 8].map((value, i) =>
    statement({
      value,
      year: years[i],
      time_period: String(years[i]),
      bound: (["eq", "ge", "approx", "eq", "ge", "approx", "eq"] as const)[i],
      value_high: i === 3 ? 7 : null
    })
  ),
  ...[8.1, 7.6, 5.2, 6.8, 7.5].map((value, i) =>
    statement({
      value,
      phase: i === 4 ? "estimate" : "outcome",
      year: [2016, 2017, 2018, 2019, 2023][i],
      time_period: ["2015", "2016", "2017", "2018", "2022"][i]
    })
  )
];
const pairs = pairsOfPlace(statements, reports, "150200");

describe("strip(pairs, {width, height, title, years, domain})", () => {
  it("draws targets as steps, outcomes as dots, estimates hollow, and leaves gaps", () => {
    expectSnapshot(strip(pairs, {document, width: 420, title: "Baotou 包头"}), "strip");
  });

  it("links every figure to its sentence", () => {
    const links = [...strip(pairs, {document}).querySelectorAll("a")].map((a) => a.getAttribute("href"));
    expect(links).toHaveLength(7 + 5);
    expect(links.every((link) => link!.includes("at=100"))).toBe(true);
  });
});

describe("strips(groups, {width, least, isShared})", () => {
  const groups = ["Baotou 包头", "Hohhot 呼和浩特", "Ordos 鄂尔多斯"].map((title) => ({title, pairs}));

  it("draws as many side by side as fit", () => {
    expectSnapshot(strips(groups, {document, width: 640, isShared: true}), "strips");
  });

  it("stands them in one column on a phone", () => {
    const drawn = strips(groups, {document, width: 358});
    expect([...drawn.children].map((child) => child.getAttribute("x"))).toEqual(["0", "0", "0"]);
  });
});
