// @vitest-environment jsdom
import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {tableDescriptions, type TableDescription} from "../../src/components/tableDescriptions.ts";

const {resources} = JSON.parse(readFileSync("data/datapackage.json", "utf8")) as {
  resources: TableDescription[];
};

describe("tableDescriptions(tables, counts, hrefOf)", () => {
  const root = tableDescriptions(resources, {reports: 5}, (name) => `tables/${name}.parquet`);

  it("describes every column of every table", () => {
    const columns = resources.flatMap(({schema}) => schema.fields.map(({name}) => name));
    expect([...root.querySelectorAll("tbody td:first-child")].map((cell) => cell.textContent)).toEqual(
      columns
    );
  });

  it("counts the rows and offers the file", () => {
    const reports = root.querySelector("#reports")!;
    expect(reports.textContent).toContain("5 rows");
    expect(reports.querySelector("a")!.getAttribute("href")).toBe("tables/reports.parquet");
  });

  it("has a download on the data page for every table", () => {
    const page = readFileSync("src/data.md", "utf8");
    for (const {name} of resources) expect(page).toContain(`FileAttachment("tables/${name}.parquet")`);
  });
});
