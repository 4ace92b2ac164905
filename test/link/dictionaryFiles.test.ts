import {expect, test} from "vitest";
import {readDictionary, readDictionaryFiles} from "../../loaders/link/dictionaryFiles.ts";

test("the dictionary of data/ is read whole", async () => {
  const dictionary = await readDictionary("data");
  expect(dictionary.area("150200")?.name_en).toBe("Baotou");
  expect(dictionary.indicator("gdp")?.label_zh).toBe("地区生产总值");
});

test("a folder without the files is an error that names the file", async () => {
  await expect(readDictionaryFiles("test/fixtures")).rejects.toThrow(/\.csv/);
});
