import {expect, it} from "vitest";
import {decode, decodeName} from "../../loaders/read/decode.ts";

const bytes = (...values: number[]) => new Uint8Array(values);

it("reads UTF-8, with or without its mark", () => {
  expect(decode(new TextEncoder().encode("包头市"))).toBe("包头市");
  expect(decode(bytes(0xef, 0xbb, 0xbf, 0x61))).toBe("a");
});

it("reads UTF-16 by its mark", () => {
  expect(decode(bytes(0xff, 0xfe, 0x02, 0x5e))).toBe("市");
  expect(decode(bytes(0xfe, 0xff, 0x5e, 0x02))).toBe("市");
});

it("reads GB 18030 where the bytes are no UTF-8", () => {
  expect(decode(bytes(0xca, 0xd0))).toBe("市");
});

/** A sentence long enough for statistics, in the bytes of an encoding that only decoders know. */
function encode(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(bytes(lead, trail));
      if (character.length === 1 && !table.has(character)) table.set(character, [lead, trail]);
    }
  return Uint8Array.from([...text].flatMap((character) => table.get(character) ?? [character.charCodeAt(0)]));
}

const simplified =
  "全市地区生产总值增长，固定资产投资增长，社会消费品零售总额增长，城镇新增就业人数稳步提高。";
const traditional =
  "全市地區生產總值增長，固定資產投資增長，社會消費品零售總額增長，城鎮新增就業人數穩步提高。";

it("tells GB 18030 from Big5 by the statistics of the bytes", () => {
  expect(decode(encode(simplified.repeat(3), "gbk"))).toBe(simplified.repeat(3));
  expect(decode(encode(traditional.repeat(3), "big5"))).toBe(traditional.repeat(3));
});

it("believes a declared charset of Chinese sites where the bytes are no UTF-8", () => {
  expect(decode(encode("市", "big5"), "BIG5")).toBe("市");
  expect(decode(encode("市", "gbk"), "gb2312")).toBe("市");
  expect(decode(encode(simplified, "gbk"), "iso-8859-1")).toBe(simplified);
  expect(decode(new TextEncoder().encode(simplified), "gbk")).toBe(simplified);
});

it("reads UTF-8 that was cut off inside a character", () => {
  const whole = new TextEncoder().encode(simplified);
  expect(decode(whole.subarray(0, whole.length - 1))).toContain("全市地区生产总值增长");
});

it("decodeName(name) restores names that were written in GBK or UTF-8 without saying so", () => {
  const latin1 = (encoded: Uint8Array) => String.fromCharCode(...encoded);
  expect(decodeName(latin1(encode("包头市.txt", "gbk")))).toBe("包头市.txt");
  expect(decodeName(latin1(new TextEncoder().encode("包头市")))).toBe("包头市");
  expect(decodeName("包头市.txt")).toBe("包头市.txt");
  expect(decodeName("a.txt")).toBe("a.txt");
});
