import {expect, it} from "vitest";
import {rScript} from "../../../src/components/share/rScript.ts";

it("reads every column with its type, and labels it", () => {
  const script = rScript(
    "a.csv",
    [
      {name: "gap", type: "number", title: "gap", meaning: 'Outcome "minus" target.', values: []},
      {name: "day", type: "date", title: "Day", meaning: null, values: []}
    ],
    ["GDP", "two\nlines"]
  );
  expect(script).toBe(`# GDP
# two lines

data <- read.csv(
  "a.csv",
  fileEncoding = "UTF-8-BOM", check.names = FALSE, na.strings = "",
  colClasses = c(
    "gap" = "numeric",
    "day" = "Date"
  )
)
attr(data[["gap"]], "label") <- "gap"
comment(data[["gap"]]) <- "Outcome \\"minus\\" target."
attr(data[["day"]], "label") <- "Day"
`);
});
