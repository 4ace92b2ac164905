import {describe, expect, it} from "vitest";
import {bind, type Parameter} from "../../src/components/bind.ts";
import {partitioned} from "../../src/components/partition.ts";

function asked(strings: TemplateStringsArray, ...values: Parameter[]) {
  const {partitions, ...template} = partitioned(strings, values);
  return {...bind(template.strings, template.values), names: partitions.map(({name}) => name)};
}

describe("partitioned(strings, values)", () => {
  it("asks the partition of the indicator, and binds all else", () => {
    expect(asked`from observations_of(${"gdp"}) o where measure = ${"growth"} limit ${5}`).toEqual({
      text: "from observations_of_gdp o where measure = ? limit ?",
      parameters: ["growth", 5],
      names: ["observations_of_gdp"]
    });
  });

  it("keeps the tolerance of commitments", () => {
    expect(asked`from commitments_of(${"cpi"}, ${0.5}) where measure = ${"growth"}`).toEqual({
      text: "from commitments_of_cpi_at(?) where measure = ?",
      parameters: [0.5, "growth"],
      names: ["commitments_of_cpi"]
    });
  });

  it("takes several in one query", () => {
    const {text, names} = asked`from observations_of(${"gdp"}) join observations_of(${"cpi"}) using (report)`;
    expect(text).toBe("from observations_of_gdp join observations_of_cpi using (report)");
    expect(names).toEqual(["observations_of_gdp", "observations_of_cpi"]);
  });

  it("leaves to the engine's macro what is no code", () => {
    const text = "from observations_of(?)";
    expect(asked`from observations_of(${'gdp"; drop table reports; --'})`).toMatchObject({text, names: []});
    expect(asked`from observations_of(${null})`).toMatchObject({text, names: []});
    expect(asked`from observations_of(lower(${"GDP"}))`).toMatchObject({names: []});
  });

  it("changes no other query", () => {
    expect(asked`select ${1}, ${"gdp"} from observations`).toEqual({
      text: "select ?, ? from observations",
      parameters: [1, "gdp"],
      names: []
    });
  });
});
