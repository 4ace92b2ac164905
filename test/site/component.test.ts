import {expect, test} from "vitest";
import type * as Format from "../../src/components/format.ts";
import type * as Strip from "../../src/components/strip.ts";
import {component} from "../../loaders/site/component.ts";

test("component(path) runs a component in Node, with the packages that it takes from npm", async () => {
  const {strips} = await component<typeof Strip>("src/components/strip.ts");
  expect(strips).toBeTypeOf("function");
  const {placeName} = await component<typeof Format>("src/components/format.ts");
  expect(placeName({name_en: "Baotou", name_zh: "包头"}, "en")).toBe("Baotou 包头");
});
