import {strToU8, zipSync, type Zippable} from "fflate";
import {describe, expect, it} from "vitest";
import {limits} from "../../loaders/read/limits.ts";
import {isZip, openZip} from "../../loaders/read/zip.ts";

const zip = (files: Zippable) => zipSync(files);
const small = {...limits, fileBytes: 8 * 2 ** 20, members: 3};

it("lists members and unpacks them one at a time", () => {
  const archive = openZip(zip({"a.txt": strToU8("甲"), folder: {"b.txt": strToU8("乙")}}), "x.zip");
  expect(archive.paths).toEqual(["a.txt", "folder/b.txt"]);
  expect(new TextDecoder().decode(archive.read("folder/b.txt"))).toBe("乙");
});

it("reads names that Windows wrote in GBK", () => {
  const bytes = zip({abcd: strToU8("x")});
  // 市 and 县 in GBK, in place of the four letters, in both headers.
  const gbk = [0xca, 0xd0, 0xcf, 0xd8];
  for (let at = 0; at + 4 <= bytes.length; at++)
    if (new TextDecoder("latin1").decode(bytes.subarray(at, at + 4)) === "abcd") bytes.set(gbk, at);
  const archive = openZip(bytes, "x.zip");
  expect(archive.paths).toEqual(["市县"]);
  expect(archive.read("市县")).toEqual(strToU8("x"));
});

describe("openZip refuses, naming the file and what to do,", () => {
  it("what is cut off or no archive", () => {
    const whole = zip({"a.txt": strToU8("甲".repeat(1000))});
    for (const bytes of [whole.subarray(0, whole.length - 30), strToU8("PK"), new Uint8Array()])
      expect(() => openZip(bytes, "x.zip")).toThrow(/^x\.zip cannot be unpacked/);
  });

  it("too many members", () => {
    const many = Object.fromEntries(Array.from({length: 4}, (_, i) => [`${i}.txt`, strToU8("x")]));
    expect(() => openZip(zip(many), "x.zip", small)).toThrow("x.zip has more than 3 files in it");
  });

  it("a member that is packed to exhaust its reader", () => {
    const bomb = zip({"a.txt": new Uint8Array(4 * 2 ** 20)});
    expect(bomb.length).toBeLessThan(10_000);
    expect(() => openZip(bomb, "x.zip", small).read("a.txt")).toThrow(
      /^x\.zip\/a\.txt would unpack to 4 MB, \d{3,} times what it is packed$/
    );
  });

  it("a member that is too large, before it is unpacked", () => {
    const large = zip({"a.txt": new Uint8Array(9 * 2 ** 20)});
    expect(() => openZip(large, "x.zip", small).read("a.txt")).toThrow("x.zip/a.txt has 9 MB");
  });

  it("a member that lies about its size: no more is unpacked than it declares", () => {
    const bytes = zip({"a.txt": new Uint8Array(4 * 2 ** 20)});
    const view = new DataView(bytes.buffer);
    // The uncompressed size in the central directory, 24 bytes behind its signature.
    for (let at = 0; at + 46 <= bytes.length; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
    let unpacked = 0;
    try {
      unpacked = openZip(bytes, "x.zip").read("a.txt").length;
    } catch (error) {
      expect(String(error)).toContain("x.zip/a.txt cannot be unpacked");
    }
    expect(unpacked).toBeLessThanOrEqual(100);
  });
});

it("isZip(bytes) knows an archive by its first bytes", () => {
  expect(isZip(zip({a: strToU8("x")}))).toBe(true);
  expect(isZip(strToU8("plain"))).toBe(false);
});
