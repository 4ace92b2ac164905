import {group} from "./group.js";
import {forms, type Form, type PlaceYear, type YearlyTarget} from "./yearlyTarget.js";

/** The share of a year's places that put their target in one form. */
export interface FormShare {
  year: number;
  form: Form;
  n: number;
  /** Places with a report for that year. */
  reports: number;
  share: number;
}

/**
 * In which form the places with a report for a year put their target, or that none was found in it: shares of each
 * year that add up to one, forms in their usual order, nought for forms that nobody used.
 */
export function formShares(
  targets: readonly Pick<YearlyTarget, "ref_area" | "year" | "form">[],
  reports: readonly PlaceYear[]
): FormShare[] {
  const formOf = new Map(targets.map(({ref_area, year, form}) => [`${ref_area} ${year}`, form]));
  const places = new Map(
    reports.flatMap(({ref_area, year}) =>
      ref_area === null || year === null ? [] : [[`${ref_area} ${year}`, {ref_area, year}] as const]
    )
  );
  return [...group(places.values(), ({year}) => year)]
    .sort(([a], [b]) => a - b)
    .flatMap(([year, of]) => {
      const used = of.map(({ref_area}) => formOf.get(`${ref_area} ${year}`) ?? "none");
      return forms.map((form) => {
        const n = used.filter((one) => one === form).length;
        return {year, form, n, reports: of.length, share: n / of.length};
      });
    });
}
