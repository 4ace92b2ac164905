import {expect, test} from "vitest";
import {fingerprintOf} from "../../loaders/match/similarity.ts";
import {contained} from "../../loaders/match/similarity.ts";
import {sidesOf} from "../../loaders/match/side.ts";
import {dictionaryWith, reportOf, sidesIn} from "./made.ts";

test("a clause ends where the next number's begins", () => {
  const [begun, done] = sidesIn("新开工安置房1.5万套、竣工1.2万套。", "outcome");
  expect([begun!.stage, done!.stage]).toEqual(["opened", "done"]);
});

test("the context reaches back to what was named before", () => {
  const side = sidesIn("职工养老保险扩面顺利，新增参保4万人。", "outcome").at(-1)!;
  expect(contained(fingerprintOf("职工养老保险"), side.context)).toBeGreaterThan(0.9);
});

test("a list has parts, a single thing none", () => {
  expect(sidesIn("新建体育公园和运动场地30个。", "target")[0]!.parts).toHaveLength(2);
  expect(sidesIn("新建体育公园30个。", "target")[0]!.parts).toHaveLength(0);
});

test("without sentences the metric must do", () => {
  const {observations} = reportOf({year: 2022, targets: "建成充电桩700个。"});
  const [side] = sidesOf(observations, [], dictionaryWith());
  expect(side).toMatchObject({essence: "充电桩", dimension: "count"});
});
