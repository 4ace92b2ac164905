import fc from "fast-check";

/** Pieces that reading has to do with: what opens and closes, numbers, marks of formats, broken characters. */
const pieces = [
  "（",
  "）",
  "《",
  "“",
  "”",
  "。",
  "，",
  "、",
  "；",
  "：",
  "\n",
  "\r\n",
  "\t",
  "　",
  "\u0000",
  "\ufeff",
  "\ud800",
  "\f",
  "8%",
  "1,234.5",
  "5%—6%左右",
  "三分之一",
  "一",
  "十二五",
  "2022年",
  "今年",
  "增长",
  "达到",
  "分别",
  "其中",
  "---\n",
  "<!--",
  "-->",
  "[",
  "](",
  "# ",
  "**",
  "|",
  "12.0：48.1：39.9",
  "①",
  "😀",
  "由",
  "提高到",
  "百分点",
  "亿元"
];

/** One change of a text: a piece put in, a stretch taken out, doubled, moved, or repeated many times. */
type Change = (text: string) => string;

const place = fc.double({min: 0, max: 1, noNaN: true});
const at = (text: string, share: number) => Math.floor(share * text.length);

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(place, fc.constantFrom(...pieces)).map(([share, piece]): Change => (text) => {
    const index = at(text, share);
    return text.slice(0, index) + piece + text.slice(index);
  }),
  fc.tuple(place, fc.integer({min: 1, max: 200})).map(([share, length]): Change => (text) => {
    const index = at(text, share);
    return text.slice(0, index) + text.slice(index + length);
  }),
  fc.tuple(place, place, fc.integer({min: 1, max: 80})).map(([from, to, length]): Change => (text) => {
    const piece = text.slice(at(text, from), at(text, from) + length);
    return text.slice(0, at(text, to)) + piece + text.slice(at(text, to));
  }),
  fc
    .tuple(place, fc.constantFrom(...pieces), fc.integer({min: 2, max: 400}))
    .map(([share, piece, count]): Change => (text) => {
      const index = at(text, share);
      return text.slice(0, index) + piece.repeat(count) + text.slice(index);
    })
);

/** Stretches of texts with up to ten changes: short enough that many are tried, long enough for sections to stand in them. */
export function mutated(texts: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.constantFrom(...texts),
      place,
      fc.integer({min: 50, max: 2500}),
      fc.array(change, {minLength: 1, maxLength: 10})
    )
    .map(([text, share, length, changes]) => {
      const start = at(text, share);
      return changes.reduce((changed, apply) => apply(changed), text.slice(start, start + length));
    });
}
