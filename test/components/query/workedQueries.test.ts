import {describe, expect, it} from "vitest";
import {readWorkedQueries} from "../../../loaders/site/workedQueries.ts";
import {readChart} from "../../../src/components/query/chartSpecification.ts";
import {longestQuery} from "../../../src/components/query/queryField.ts";
import {statements} from "../../../src/components/query/statements.ts";
import {textOf} from "../../../src/components/query/workedQueries.ts";

const query = {
  name: "count",
  title: "How many places",
  title_zh: "有多少地区",
  topic: "targets" as const,
  caveat: "Places that were merged are counted as well. ".repeat(4).trim(),
  caveat_zh: "合并的地区也算在内，".repeat(8) + "如此。",
  chart: {},
  sql: "select count(*) from areas"
};

describe("textOf(query, language)", () => {
  it("puts title and caveat before the query as comments of several lines", () => {
    expect(textOf(query, "en").split("\n")).toEqual([
      "-- How many places",
      "-- Mind: Places that were merged are counted as well. Places that were merged are counted as",
      "-- well. Places that were merged are counted as well. Places that were merged are counted as",
      "-- well.",
      "select count(*) from areas"
    ]);
  });

  it("breaks Chinese before no punctuation", () => {
    const lines = textOf(query, "zh").split("\n");
    expect(lines).toHaveLength(4);
    for (const line of lines) expect(line).not.toMatch(/^-- [，。；]/);
    expect(
      lines
        .slice(1, -1)
        .map((line) => line.slice(3))
        .join("")
    ).toBe(`注意：${query.caveat_zh}`);
  });

  it("is one statement that an address can carry", () => {
    for (const worked of readWorkedQueries("src/queries"))
      for (const language of ["en", "zh"] as const) {
        const text = textOf(worked, language);
        expect(statements(text)).toHaveLength(1);
        expect(text.length).toBeLessThan(longestQuery);
      }
  });
});

it("every worked query has a chart that the query page can draw", () => {
  for (const {chart, name} of readWorkedQueries("src/queries"))
    expect(readChart(JSON.stringify(chart)), name).toEqual(chart);
});
