import type {DataColumn, Fields} from "./columns.js";

/**
 * A do-file for Stata (14 or later) that reads the CSV beside it: every column under its name with its label,
 * dates as dates, true and false as 1 and 0, and a numeric copy (`verdict_code`) of each column whose values come
 * from a closed list.
 */
export function doFile(
  csvName: string,
  columns: readonly DataColumn[],
  {notes, fields}: {notes: readonly string[]; fields: Fields}
): string {
  const names = columns.map(({name}) => name).map(stataName);
  const positions = (isOne: (column: DataColumn) => boolean) =>
    columns.flatMap((column, i) => (isOne(column) ? i + 1 : [])).join(" ");
  const isNumeric = ({type}: DataColumn) => type === "number" || type === "integer";
  const listed = columns.flatMap((column, i) => {
    const values = fields.get(column.name)?.constraints?.enum;
    if (values === undefined || column.type !== "string") return [];
    const name = names[i]!.slice(0, 27);
    return [
      `label define ${name}_code ${values.map((value, i) => `${i + 1} ${quoted(value, 80)}`).join(" ")}`,
      `encode ${names[i]}, generate(${name}_code) label(${name}_code)`
    ];
  });
  return [
    ...notes.map((note) => `* ${note.replace(/\s+/g, " ")}`),
    "",
    "version 14",
    // By position: Stata would rename what it takes for an unfit name.
    `import delimited using ${quoted(csvName, 244)}, encoding("utf-8") varnames(nonames) rowrange(2) ///`,
    `  numericcols(${positions(isNumeric)}) stringcols(${positions((column) => !isNumeric(column))}) clear`,
    ...names.map((name, i) => `rename v${i + 1} ${name}`),
    ...columns.flatMap(({type}, i) => converted(names[i]!, type)),
    `label data ${quoted(notes[0] ?? csvName, 80)}`,
    ...columns.map(({title}, i) => `label variable ${names[i]} ${quoted(title, 80)}`),
    ...columns.flatMap(({meaning}, i) =>
      meaning === null ? [] : `notes ${names[i]}: ${meaning.replace(/[`$]/g, "'")}`
    ),
    ...listed,
    ""
  ].join("\n");
}

function converted(name: string, type: DataColumn["type"]): string[] {
  if (type === "boolean")
    return [
      `replace ${name} = cond(${name} == "true", "1", cond(${name} == "", "", "0"))`,
      `destring ${name}, replace`
    ];
  if (type === "date")
    return [
      `generate double day_ = date(${name}, "YMD")`,
      `drop ${name}`,
      `rename day_ ${name}`,
      `format ${name} %td`
    ];
  return [];
}

/** A name that Stata takes: letters, digits and underscores, 32 at most, no digit first. */
function stataName(name: string): string {
  return name
    .replace(/[^A-Za-z0-9_]+/g, "_")
    .replace(/^(?=\d|$)/, "_")
    .slice(0, 32);
}

/** Compound quotes, within which every character but their own end is taken as it stands. */
function quoted(text: string, most: number): string {
  return `\`"${text.replace(/[`$]|"'/g, "'").slice(0, most)}"'`;
}
