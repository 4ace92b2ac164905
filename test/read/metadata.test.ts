import {expect, it} from "vitest";
import {metadataProblems, overrule} from "../../loaders/read/metadata.ts";

it("given fields overrule found ones, others stay", () => {
  const found = {place: "绿水市", year: 2022, title: "报告"};
  expect(overrule(found, {year: "2023", delivered: new Date("2023-01-05T00:00:00Z"), title: null})).toEqual({
    place: "绿水市",
    year: 2023,
    delivered: "2023-01-05",
    title: "报告"
  });
});

it("passes over what has no meaning", () => {
  expect(overrule({kind: "work_report"}, {kind: "poem", year: "soon", delivered: "yesterday"})).toEqual({
    kind: "work_report"
  });
});

it("takes the address of the source from either name", () => {
  expect(overrule({}, {source: "《某县工作报告》，某县人民政府"})).toEqual({});
  expect(overrule({}, {source: "https://a.cn"})).toEqual({source_url: "https://a.cn"});
  expect(overrule({}, {source: "https://a.cn", source_url: "https://b.cn"})).toEqual({
    source_url: "https://b.cn"
  });
});

it("says which line would mend a report that does not say its place", () => {
  expect(metadataProblems({year: 2022, kind: "work_report"}, "a/b.md")).toEqual([
    {
      code: "no_place",
      message: "a/b.md does not say the place it is about (place).",
      remedy:
        'Put the line "place: 包头市" between two lines of "---" at the head of the file, or into a/b.yml beside it.'
    }
  ]);
  expect(metadataProblems({}, "b.md").map(({code}) => code)).toEqual(["no_place", "no_year", "no_kind"]);
});
