import {expect, it} from "vitest";
import {decode} from "../../loaders/read/decode.ts";

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
