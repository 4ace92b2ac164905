// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {
  afterwards,
  aimsAndOutcomes,
  cascadeByProvince,
  countsOf,
  formsByYear,
  gapsByForm,
  panelInWords,
  pooled,
  provincesAsTiles,
  targetsThatDisappear,
  usualTargets,
  yearOfMostCities
} from "../../src/components/ambition.ts";
import {cascadeOf} from "../../src/components/cascade.ts";
import {formShares} from "../../src/components/formShares.ts";
import {aimBins} from "../../src/components/highAims.ts";
import {medianTargets} from "../../src/components/medians.ts";
import {reactions} from "../../src/components/reaction.ts";
import {survivals} from "../../src/components/survival.ts";
import {yearlyTarget} from "./made.ts";

const shown = {label: "GDP, growth", panel: "cities, 2008 to 2026", note: "Rules 1.1"};
const subtitle = (figure: HTMLElement) => figure.querySelector(".frame-subtitle")!.textContent;
const many = Array.from({length: 12}, (_, i) => yearlyTarget({ref_area: `15${i + 10}00`, year: 2021}));

describe("panelInWords(choice)", () => {
  const choice = {level: "all", first: 2008, last: 2026, places: null, hasShocks: false} as const;

  it("says whose targets are shown, and what is left out", () => {
    expect(panelInWords(choice)).toBe("provinces and cities, 2008 to 2026, without 2020 and 2022");
    expect(panelInWords({...choice, hasShocks: true})).toBe("provinces and cities, 2008 to 2026");
    expect(panelInWords({...choice, level: "province", places: 22})).toBe(
      "provinces, 2008 to 2026, 22 places that have a report for every year, without 2020 and 2022"
    );
  });

  it("does not speak of epidemic years that are not among the years", () => {
    expect(panelInWords({...choice, last: 2019})).toBe("provinces and cities, 2008 to 2019");
  });
});

describe("pooled(targets, hasShocks)", () => {
  it("leaves out 2020 and 2022 unless they are wanted", () => {
    const targets = [2019, 2020, 2021, 2022].map((year) => ({year}));
    expect(pooled(targets, false)).toEqual([{year: 2019}, {year: 2021}]);
    expect(pooled(targets, true)).toEqual(targets);
  });
});

describe("gapsByForm(targets, shown)", () => {
  it("counts what has a gap, and how much of it is of 2020 or 2022", () => {
    const figure = gapsByForm([...many, yearlyTarget(), yearlyTarget({gap: null})], {
      ...shown,
      tolerance: 0.5
    });
    expect(subtitle(figure)).toBe(
      "cities, 2008 to 2026; 13 targets with an outcome to compare, 1 of them of 2020 or 2022; Rules 1.1"
    );
    expect(figure.querySelector("svg")).not.toBeNull();
  });

  it("draws no form of which there are only a few", () => {
    const figure = gapsByForm([yearlyTarget()], {...shown, tolerance: 0.5});
    expect(figure.querySelector(".frame-empty")!.textContent).toContain("enough targets");
  });
});

describe("cascadeByProvince(rows, shown)", () => {
  it("counts cities and provinces that are there, and the provinces whose cities aim higher", () => {
    const rows = cascadeOf(
      [
        yearlyTarget({ref_area: "150000", target_value: 6}),
        yearlyTarget({ref_area: "150100", target_value: 7}),
        yearlyTarget({ref_area: "110000", target_value: 5})
      ],
      [
        {ref_area: "150000", name_en: "Inner Mongolia", name_zh: "内蒙古", prefectures: 12},
        {ref_area: "110000", name_en: "Beijing", name_zh: "北京", prefectures: 0}
      ]
    );
    const figure = cascadeByProvince(rows, {...shown, year: 2022, nation: null});
    expect(subtitle(figure)).toBe(
      "1 of 12 cities and 2 provinces have a target in the tables. In 1 of the 1 provinces with both, the median city aims above its province. Rules 1.1"
    );
    expect(figure.querySelector(".legend")!.textContent).not.toContain("nation");
  });

  it("says when nobody has a target", () => {
    const figure = cascadeByProvince([], {...shown, year: 2030, nation: null});
    expect(figure.querySelector(".frame-empty")!.textContent).toContain("2030");
  });
});

describe("formsByYear(shares, shown)", () => {
  it("names the forms that were used, and no others", () => {
    const shares = formShares([yearlyTarget()], [{ref_area: "150200", year: 2022}]);
    const figure = formsByYear(shares, shown);
    expect([...figure.querySelectorAll(".legend li")].map((item) => item.textContent)).toEqual([
      "about (左右)"
    ]);
    expect(subtitle(figure)).toBe("cities, 2008 to 2026; 1 report; Rules 1.1");
  });
});

describe("afterwards(reactions, shown)", () => {
  it("counts targets and places, and says the means to those who cannot see", () => {
    const figure = afterwards(
      reactions([yearlyTarget({year: 2015}), yearlyTarget({year: 2016, target_value: 7})]),
      shown
    );
    expect(subtitle(figure)).toBe(
      "cities, 2008 to 2026; 1 target with an answer and a next one, of 1 places; Rules 1.1"
    );
    expect(figure.querySelector(".frame-body")!.getAttribute("aria-label")).toBe(
      "after a miss, mean 0, n = 1"
    );
  });
});

describe("countsOf(targets)", () => {
  it("counts each verdict with its reason, the most frequent first", () => {
    const unanswered = yearlyTarget({verdict: "not_comparable", reason: "basis"});
    expect(countsOf([yearlyTarget(), unanswered, unanswered])).toEqual([
      {verdict: "not_comparable", reason: "basis", n: 2},
      {verdict: "missed", reason: null, n: 1}
    ]);
  });
});

describe("yearOfMostCities(rows)", () => {
  it("is the year with most cities, the latest of several; provinces do not count", () => {
    const rows = [
      yearlyTarget({year: 2014}),
      yearlyTarget({year: 2021}),
      yearlyTarget({year: 2023, ref_area: "150000"}),
      yearlyTarget({year: 2023, ref_area: "130000"})
    ];
    expect(yearOfMostCities(rows)).toBe(2021);
    expect(yearOfMostCities([])).toBe(0);
  });
});

describe("aimsAndOutcomes(bins, shown)", () => {
  it("counts the targets, and says when there are too few", () => {
    expect(subtitle(aimsAndOutcomes(aimBins(many), shown))).toBe(
      "cities, 2008 to 2026; 12 targets with an answer, each against the median of its level and year; Rules 1.1"
    );
    expect(aimsAndOutcomes([], shown).querySelector(".frame-empty")).not.toBeNull();
  });
});

describe("usualTargets(medians, shown)", () => {
  it("counts the targets of all levels", () => {
    const figure = usualTargets(medianTargets([...many, yearlyTarget({ref_area: "150000"})]), shown);
    expect(subtitle(figure)).toMatch(/13 targets; lines: medians.*; Rules 1\.1$/);
    expect(subtitle(usualTargets([], {...shown, note: ""}))).toMatch(/shaded$/);
  });
});

describe("targetsThatDisappear(survivals, breaks, shown)", () => {
  it("counts the things that targets are set for", () => {
    const rows = [{indicator: "gdp", label_en: "GDP", label_zh: null, year: 2022, n: 1}];
    const figure = targetsThatDisappear(survivals(rows, [{ref_area: "150200", year: 2022}]), [], shown);
    expect(subtitle(figure)).toContain("cities, 2008 to 2026; the 1 things that are set most often");
  });
});

describe("provincesAsTiles(targets, places, shown)", () => {
  it("counts the provinces' targets and misses; cities are not among them", () => {
    const province = yearlyTarget({ref_area: "150000", target_value: 6, compared_value: 5});
    const figure = provincesAsTiles([province, ...many], [], shown);
    expect(subtitle(figure)).toBe(
      "cities, 2008 to 2026; 1 targets of 1 provinces, 1 missed of 1 with an answer; all tiles on one scale, 5 to 6 %; Rules 1.1"
    );
  });
});
