import {describe, expect, it} from "vitest";
import {language} from "../../src/components/language.ts";

describe("language(search, preferred)", () => {
  it("obeys the address before the browser", () => {
    expect(language("?lang=zh", ["en-GB"])).toBe("zh");
  });

  it("takes the first of the browser's languages that is spoken here", () => {
    expect(language("", ["fr", "zh-Hant-TW", "en"])).toBe("zh");
  });

  it("is English when nothing fits, and when the address asks for something else", () => {
    expect(language("?lang=xx", ["fr"])).toBe("en");
  });
});
