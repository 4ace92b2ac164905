import {expect, test} from "vitest";
import {rarityTable} from "../../loaders/match/rarityTable.ts";

test("rarityTable(reports) counts in how many metrics a character or pair stands, without numbers and rare ones", async () => {
  const reports = Array.from({length: 5}, () => ["粮食产量", "粮食产量", "5A级景区"]);
  const {phrases, counts} = await rarityTable([...reports, ["渔业产值"]]);
  expect(phrases).toBe(11);
  expect(counts).toMatchObject({粮: 5, 粮食: 5, A级: 5, 产: 6});
  expect(Object.keys(counts)).not.toContain("渔");
  expect(Object.keys(counts)).not.toContain("5");
});
