import type {Dictionary} from "../link/dictionary.ts";
import type {TableRows} from "./rows.ts";

/** The dictionary as rows. A list is text with "|" between its parts, as in the CSV files; an empty one is null. */
export function dictionaryRows({
  indicators,
  areas,
  units,
  breaks
}: Dictionary): Pick<TableRows, "indicators" | "areas" | "units" | "breaks"> {
  return {
    indicators: indicators.map((indicator) => ({
      ...indicator,
      aliases: joined(indicator.aliases),
      not_aliases: joined(indicator.not_aliases),
      measures: indicator.measures.join("|")
    })),
    areas: areas.map((area) => ({
      ...area,
      aliases: joined(area.aliases),
      former_names: joined(area.former_names.map(({name, valid_to}) => `${name}/${valid_to}`))
    })),
    units: [...units],
    breaks: [...breaks]
  };
}

function joined(parts: readonly string[]): string | null {
  return parts.length > 0 ? parts.join("|") : null;
}
