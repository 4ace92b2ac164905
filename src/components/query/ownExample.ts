import {quotedName} from "../quotedName.js";

/** The file of the worked example, by a name that says what it holds. */
export const exampleFile = "spreads.csv";

/**
 * A table as an analyst might bring along: spreads of city bonds over government bonds, in basis points. The figures
 * are invented and mean nothing; the places and years are those of the tables.
 */
export const exampleText = `ref_area,year,spread
130100,2021,148
130100,2022,139
210100,2021,212
210100,2022,226
320100,2021,81
320100,2022,74
330100,2021,63
330100,2022,70
430100,2021,117
430100,2022,108
510100,2021,95
510100,2022,99
610100,2021,131
610100,2022,144
`;

/** Joins it to the tables: a place by its code, a year by its number, one target a place and year. */
export function exampleQuery(table: string): string {
  return `-- ${table}: ref_area, year, spread (invented figures)
select a.short_zh, a.short_en, s.year, s.spread, t.target_as_stated as target, t.gap, t.verdict
from ${quotedName(table)} s
join areas a using (ref_area)
left join yearly_targets(0.5) t
  on t.ref_area = s.ref_area and t.year = s.year and t.indicator = 'gdp' and t.measure = 'growth'
order by s.ref_area, s.year`;
}
