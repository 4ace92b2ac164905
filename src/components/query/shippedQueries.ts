import type {WorkedQuery} from "../../../loaders/site/workedQueries.ts";
import {textOf} from "./workedQueries.js";

/** The query that the page opens with. */
export const firstQuery = `-- What provinces and prefectures aimed at: the median GDP growth target, year by year
select
  c.time_period::int as year,
  a.level,
  median(c.target_value) as target_value,
  count(*) as targets,
  '%' as target_unit
from commitments c
join areas a using (ref_area)
where c.indicator = 'gdp' and c.measure = 'growth' and length(c.time_period) = 4
  and c.target_value is not null and c.tier is distinct from 'stretch'
  and a.level in ('province', 'prefecture')
group by all
order by year, level`;

/** Whether a text that an address brought is one of ours. Any other is shown, and run when the reader says so. */
export function isShipped(text: string, worked: readonly WorkedQuery[]): boolean {
  const asked = text.trim();
  return (
    asked === firstQuery || worked.some((query) => languages.some((one) => textOf(query, one) === asked))
  );
}

const languages = ["en", "zh"] as const;
