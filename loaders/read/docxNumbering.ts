import {child, childrenNamed, type MarkupElement} from "./markup.ts";

/** One level of a numbered list: where it starts, how it writes a number, and what stands around it: "（%2）". */
interface Level {
  start: number;
  format: string;
  text: string;
}

const digits = "零一二三四五六七八九";

/** "十二" for 12; numbers of headings stay below a hundred. */
export function chineseNumeral(value: number): string {
  if (value < 10) return digits[value] ?? String(value);
  if (value >= 100) return String(value);
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return (tens > 1 ? digits[tens]! : "") + "十" + (ones > 0 ? digits[ones]! : "");
}

function roman(value: number): string {
  const steps: [number, string][] = [
    [100, "c"],
    [90, "xc"],
    [50, "l"],
    [40, "xl"],
    [10, "x"],
    [9, "ix"],
    [5, "v"],
    [4, "iv"],
    [1, "i"]
  ];
  let rest = value;
  return steps.reduce((text, [size, letters]) => {
    while (rest >= size) {
      text += letters;
      rest -= size;
    }
    return text;
  }, "");
}

function written(value: number, format: string): string {
  if (/chinese|japanese|taiwanese|ideograph/i.test(format)) return chineseNumeral(value);
  if (/Circle/i.test(format)) return value <= 20 ? String.fromCharCode(0x2460 + value - 1) : String(value);
  if (format === "upperLetter") return String.fromCharCode(64 + value);
  if (format === "lowerLetter") return String.fromCharCode(96 + value);
  if (format === "lowerRoman") return roman(value);
  if (format === "upperRoman") return roman(value).toUpperCase();
  return String(value);
}

/** Gives the numbers that Word writes before the paragraphs of lists, in the order in which it is asked. */
export interface Numbering {
  /** "（二）" for the next paragraph of a list at a level; "" for bullets and unknown lists. */
  next(list: string, level: number): string;
}

/**
 * Reads word/numbering.xml. A report numbered by Word has none of its "一、" in its text, and without them its
 * headings cannot be told; libraries that turn DOCX into HTML keep only that there was a list.
 */
export function readNumbering(root: MarkupElement | null): Numbering {
  const numbering = root ? child(root, "numbering") : undefined;
  if (!numbering) return {next: () => ""};
  const value = (element: MarkupElement | undefined) => element?.attributes.val;
  const abstracts = new Map(
    childrenNamed(numbering, "abstractNum").map((abstract) => [
      abstract.attributes.abstractNumId,
      new Map(childrenNamed(abstract, "lvl").map((level) => [Number(level.attributes.ilvl), levelOf(level)]))
    ])
  );
  const lists = new Map(
    childrenNamed(numbering, "num").map((num) => {
      const abstract = value(child(num, "abstractNumId"));
      const overrides = childrenNamed(num, "lvlOverride").map((override): [number, number] => [
        Number(override.attributes.ilvl),
        Number(value(child(override, "startOverride")) ?? NaN)
      ]);
      return [num.attributes.numId, {abstract, overrides: new Map(overrides)}];
    })
  );
  const counters = new Map<string, number[]>();
  return {
    next(list, level) {
      const num = lists.get(list);
      const levels = num && abstracts.get(num.abstract);
      const own = levels?.get(level);
      if (!num || !levels || !own) return "";
      // Lists of one definition count on together, unless one of them says where it starts.
      const key = num.overrides.size > 0 ? `list ${list}` : `definition ${num.abstract}`;
      const counts = counters.get(key) ?? [];
      counters.set(key, counts);
      const start = (index: number) => {
        const given = num.overrides.get(index);
        return given !== undefined && Number.isFinite(given) ? given : (levels.get(index)?.start ?? 1);
      };
      counts[level] = (counts[level] ?? start(level) - 1) + 1;
      counts.length = level + 1;
      if (own.format === "bullet" || own.format === "none") return "";
      return own.text.replace(/%(\d)/g, (_, digit: string) => {
        const index = Number(digit) - 1;
        return written(counts[index] ?? start(index), levels.get(index)?.format ?? "decimal");
      });
    }
  };

  function levelOf(level: MarkupElement): Level {
    return {
      start: Number(value(child(level, "start")) ?? 1),
      format: value(child(level, "numFmt")) ?? "decimal",
      text: value(child(level, "lvlText")) ?? ""
    };
  }
}
