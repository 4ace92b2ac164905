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
  const taken = new Set<string>();
  const names = columns.map(({name}) => fitName(name, taken));
  // An option without a column in its brackets is an error.
  const option = (name: string, isOne: (column: DataColumn) => boolean) => {
    const positions = columns.flatMap((column, i) => (isOne(column) ? i + 1 : []));
    return positions.length > 0 ? [`${name}(${positions.join(" ")})`] : [];
  };
  const isNumeric = ({type}: DataColumn) => type === "number" || type === "integer";
  const listed = columns.flatMap((column, i) => {
    const values = fields.get(column.name)?.constraints?.enum;
    if (values === undefined || column.type !== "string") return [];
    const code = fitName(`${names[i]!.slice(0, 27)}_code`, taken);
    return [
      `label define ${code} ${values.map((value, i) => `${i + 1} ${quoted(value, 80)}`).join(" ")}`,
      `encode ${names[i]}, generate(${code}) label(${code})`
    ];
  });
  return [
    ...notes.map((note) => `* ${inLine(note)}`),
    "",
    "version 14",
    // By position: Stata would rename what it takes for an unfit name.
    `import delimited using ${quoted(csvName, 244)}, encoding("utf-8") varnames(nonames) rowrange(2) ///`,
    `  bindquotes(strict) ${[...option("numericcols", isNumeric), ...option("stringcols", (column) => !isNumeric(column))].join(" ")} clear`,
    // All at once, so that a column may bear the name that another had before.
    `rename (${names.map((_, i) => `v${i + 1}`).join(" ")}) ///`,
    `  (${names.join(" ")})`,
    ...columns.flatMap(({type}, i) => converted(names[i]!, type)),
    `label data ${quoted(notes[0] ?? csvName, 80)}`,
    ...columns.map(({title}, i) => `label variable ${names[i]} ${quoted(title, 80)}`),
    ...columns.flatMap(({meaning}, i) =>
      meaning === null ? [] : `notes ${names[i]}: ${inLine(meaning).replace(/[`$]/g, "'")}`
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
      `generate double __date = date(${name}, "YMD")`,
      `order __date, after(${name})`,
      `drop ${name}`,
      `rename __date ${name}`,
      `format ${name} %td`
    ];
  return [];
}

/** Words that Stata keeps for itself; `str` with a number is one, too. */
const reserved =
  /^(?:_all|_b|_coef|_cons|_n|_N|_pi|_pred|_rc|_skip|_se|byte|double|float|if|in|int|long|str(?:\d+|L)|using|with)$/;

/**
 * A name that Stata takes, and none that is taken (it is from then on): letters, digits and underscores, 32 at most,
 * no digit first.
 */
function fitName(name: string, taken: Set<string>): string {
  const wanted = name
    .replace(/[^A-Za-z0-9_]+/g, "_")
    .replace(/^(?=\d|$)/, "_")
    .slice(0, 32);
  let fit = reserved.test(wanted) ? `${wanted}_` : wanted;
  for (let n = 2; taken.has(fit); n++) fit = `${wanted.slice(0, 31 - String(n).length)}_${n}`;
  taken.add(fit);
  return fit;
}

/** Text in one line, and none that would begin a comment of all that follows. */
const inLine = (text: string): string => text.replace(/\s+/g, " ").replaceAll("/*", "/ *");

/** Compound quotes, within which every character but their own end is taken as it stands. */
function quoted(text: string, most: number): string {
  return `\`"${inLine(text)
    .replace(/[`$]|"'/g, "'")
    .slice(0, most)}"'`;
}
