import {describe, expect, it} from "vitest";
import {adjustedEvents, breakEvents, speakerEvents, type Spoken} from "../../src/components/events.ts";

const given = (year: number, speaker: string | null, kind: Spoken["kind"] = "work_report"): Spoken => ({
  year,
  speaker,
  kind
});

describe("speakerEvents(reports)", () => {
  it("marks the first report of another", () => {
    const events = speakerEvents([
      given(2021, "甲"),
      given(2020, "甲"),
      given(2022, "乙"),
      given(2023, "乙")
    ]);
    expect(events).toMatchObject([{year: 2022, kind: "speaker"}]);
    expect(events[0]!.words).toBe("the report for 2022 is given by 乙; the one before by 甲");
  });

  it("says nothing where reports are missing for years, or nobody knows who spoke", () => {
    expect(speakerEvents([given(2015, "甲"), given(2020, "乙")])).toEqual([]);
    expect(speakerEvents([given(2020, "甲"), given(2021, null), given(2022, "甲")])).toEqual([]);
  });

  it("looks at work reports alone: another gives the plan report", () => {
    expect(speakerEvents([given(2022, "甲"), given(2022, "丙", "plan_report"), given(2023, "甲")])).toEqual(
      []
    );
  });
});

it("breakEvents(breaks, indicator) are those of the series, by year", () => {
  const change = (series: string, year: number) => ({
    series,
    year,
    ref_area: "all",
    what: "New scope.",
    what_zh: "范围改变。",
    source: ""
  });
  const breaks = [change("gdp", 2018), change("cpi", 2016)];
  const growth = {indicator: "gdp", measure: "growth"} as const;
  expect(breakEvents(breaks, growth)).toEqual([{year: 2018, kind: "break", words: "New scope."}]);
  expect(breakEvents(breaks, growth, "zh")).toMatchObject([{words: "范围改变。"}]);
});

it("breakEvents(breaks, series) tell a census, which revises levels, from a change of growth", () => {
  const [census] = [
    {series: "gdp", ref_area: "all", year: 2018, what: "Fourth economic census.", what_zh: "", source: ""}
  ];
  expect(breakEvents([census], {indicator: "gdp", measure: "growth"})).toMatchObject([{kind: "census"}]);
  expect(breakEvents([census], {indicator: "gdp", measure: "level"})).toMatchObject([{kind: "break"}]);
});

it("adjustedEvents(years) marks each year", () => {
  expect(adjustedEvents([2015])).toMatchObject([{year: 2015, kind: "adjusted"}]);
});
