import {expect, it} from "vitest";
import {readWorkedQueries} from "../../../loaders/site/workedQueries.ts";
import {isShipped} from "../../../src/components/query/shippedQueries.ts";
import {textOf} from "../../../src/components/query/workedQueries.ts";

const worked = readWorkedQueries("src/queries");

it("knows a worked query in either language, and none that was changed by a character", () => {
  for (const query of worked)
    for (const language of ["en", "zh"] as const) {
      const text = textOf(query, language);
      expect(isShipped(text, worked)).toBe(true);
      expect(isShipped(text.replace("select", "select 1,"), worked)).toBe(false);
      expect(isShipped(`${text}; drop table areas`, worked)).toBe(false);
    }
});
