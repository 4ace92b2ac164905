import {expect, it} from "vitest";
import {markdownOf} from "../../../src/components/share/markdown.ts";

it("is a table with titles as headings and numbers flush right; nothing in a cell is read as markup", () => {
  const column = {name: "x", meaning: null};
  expect(
    markdownOf([
      {...column, title: "Place", type: "string", values: ["a|b", "*c*\n[d](e) <f>", null]},
      {...column, title: "Gap", type: "number", values: [-0.5, null, 2]}
    ])
  ).toBe("| Place | Gap |\n| --- | ---: |\n| a\\|b | -0.5 |\n| \\*c\\* \\[d\\](e) \\<f> |  |\n|  | 2 |\n");
});
