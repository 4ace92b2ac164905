import type {Dictionary} from "../link/dictionary.ts";
import type {FileResult, ProblemRow} from "../reportRows.ts";

/** Figures that tell at a glance whether a report was read: indicator, phase, and the wording. */
const headline = [
  "gdp",
  "industrial_value_added",
  "fixed_asset_investment",
  "retail_sales",
  "budget_revenue",
  "cpi"
];

/** What was recognised of a report, in lines for a person. */
export function recognisedLines(
  {report, observations, problems}: FileResult,
  dictionary: Dictionary
): string[] {
  if (report === null) return problems.map(problemText);
  const area = report.ref_area === null ? null : dictionary.area(report.ref_area);
  const unknown = "not found";
  const lines = [
    ["place", area ? `${area.name_zh} ${area.ref_area}` : (report.place ?? unknown)],
    ["kind", report.kind ?? unknown],
    ["year", report.year ?? unknown],
    ["delivered", report.delivered ?? unknown],
    ["characters", report.characters],
    ["observations", observations.length]
  ].map(([name, value]) => `${String(name).padEnd(13)}${value}`);
  const figures = headline.flatMap((indicator) => {
    const own = observations.filter((one) => one.indicator === indicator && one.measure === "growth");
    const first = (isTarget: boolean) =>
      own.find(
        ({phase, ref_area, tier}) =>
          (phase === "target") === isTarget && ref_area === report.ref_area && tier !== "stretch"
      );
    return [first(true), first(false)].flatMap((one) =>
      one === undefined
        ? []
        : [
            `${dictionary.indicator(indicator)?.label_zh ?? indicator} ${one.time_period} ${one.phase}: ${one.as_stated}`
          ]
    );
  });
  return [...lines, ...figures.map((figure) => `  ${figure}`), ...problems.map(problemText)];
}

/** "warning no target was found — check the year". */
export function problemText({severity, message, remedy}: ProblemRow): string {
  return `${severity} ${message}${remedy ? ` — ${remedy}` : ""}`;
}
