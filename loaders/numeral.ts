const digits: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9
};
const scales: Record<string, number> = {十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8};

/** Source of a pattern for an Arabic number: "1,042", "7.5". */
export const arabic = String.raw`\d+(?:,\d{3})*(?:\.\d+)?`;

/** Source of a pattern for a Chinese number: "三千二百", "百", "二点五". */
export const chinese = "[零〇一二两三四五六七八九十百千]+(?:点[零〇一二三四五六七八九]+)?";

/**
 * Reads a Chinese number up to 千亿: "二十三" is 23, "百" is 100, "二〇二〇" is 2020.
 * Returns NaN for text that is no number.
 */
export function parseChinese(text: string): number {
  const [whole = "", fraction] = text.split("点");
  if (fraction !== undefined) {
    return parseChinese(whole) + Number(`0.${Array.from(fraction, (digit) => digits[digit]).join("")}`);
  }
  if (whole === "") return NaN;
  if (!/[十百千万亿]/.test(whole)) {
    return Number(Array.from(whole, (digit) => digits[digit] ?? "x").join(""));
  }
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const character of whole) {
    const scale = scales[character];
    if (scale === undefined) {
      digit = digits[character] ?? NaN;
    } else if (scale >= 1e4) {
      total = (total + section + (digit ?? 0)) * scale;
      section = 0;
      digit = null;
    } else {
      // "百余" and "十" stand for one hundred and ten.
      section += (digit ?? 1) * scale;
      digit = null;
    }
  }
  return total + section + (digit ?? 0);
}

/** Reads an Arabic or Chinese number; NaN for text that is neither. */
export function parseNumeral(text: string): number {
  return /^\d/.test(text) ? Number(text.replaceAll(",", "")) : parseChinese(text);
}
