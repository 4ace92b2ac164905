import type {Cleaned} from "./cleaning.ts";

// Ideographs, their punctuation, and the quotation marks that Chinese text shares with others.
const wide = "\u3001-\u303f\u3400-\u9fff\uff01-\uffee“”‘’—…·";
const spacedYear = /(?<!\d)([12]) ?([09]) ?(\d) ?(\d)(?= ?年)/g;
const besideWide = new RegExp(`(?<=[${wide}]) +(?=[^ \\n${wide}])|(?<=[^ \\n${wide}]) +(?=[${wide}])`, "g");
const betweenWide = new RegExp(`(?<=[${wide}]) +(?=[${wide}])`, "g");
const spacedLetters = new RegExp(`(?<![${wide}])(?:[${wide}] +){2,}[${wide}](?![${wide}])`, "g");
const afterPunctuation =
  /(?<=[\u3001-\u303f\uff01-\uff0f\uff1a-\uff20“‘]) +| +(?=[\u3001-\u303f\uff01-\uff0f\uff1a-\uff20”’])/g;

// Not trim(): a form feed marks where a page begins.
const outerSpaces = /^ +| +$/g;

// Below this a line may be a name or a heading, where a space parts words: "市长 张三".
const proseLength = 40;

function cleanLine(line: string): string {
  if (!line.includes(" ")) return line;
  const joined = line
    .replace(spacedYear, "$1$2$3$4")
    .replace(besideWide, "")
    .replace(afterPunctuation, "")
    .replace(/(?<=\d) +(?=[%‰])/g, "")
    .replace(spacedLetters, (match) => match.replaceAll(" ", ""));
  return joined.length > proseLength ? joined.replace(betweenWide, "") : joined.replace(/ {2,}/g, " ");
}

/**
 * Takes away the spaces that type-setting leaves between Chinese characters and figures. Spaces between Latin
 * words stay, and so does one between two Chinese words of a short line.
 */
export function dropSpaces(text: string): Cleaned {
  const spaced = text.replace(/[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, " ");
  const cleaned = spaced
    .split("\n")
    .map((line) => cleanLine(line.replace(outerSpaces, "")))
    .join("\n");
  return {text: cleaned, count: text.length - cleaned.length};
}
