import {expect, it} from "vitest";
import {dataPackage} from "../../../src/components/share/dataPackage.ts";

it("describes the file, its columns, its sources and its versions", () => {
  const described = JSON.parse(
    dataPackage(
      "a.csv",
      [{name: "gap", type: "number", title: "Gap", meaning: "Outcome minus target.", values: [1]}],
      {
        title: "GDP",
        sources: ["Baotou 2022"],
        dataVersion: "abc",
        ruleVersion: "1.0",
        date: "2026-03-05",
        address: "https://example.org/"
      }
    )
  );
  expect(described).toMatchObject({
    title: "GDP",
    version: "abc",
    rule_version: "1.0",
    sources: [{title: "Baotou 2022"}],
    resources: [
      {
        path: "a.csv",
        schema: {fields: [{name: "gap", type: "number", title: "Gap", description: "Outcome minus target."}]}
      }
    ]
  });
});
