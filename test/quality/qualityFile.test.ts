import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {readDictionary} from "../../loaders/link/dictionaryFiles.ts";
import {readerVersion} from "../../loaders/panel/readerVersion.ts";
import {qualityFile} from "../../loaders/quality/qualityFile.ts";

const dictionary = await readDictionary("data");

describe("qualityFile(data, dictionary, panel)", () => {
  it("holds both sets of labels, with the names of the places", async () => {
    const {sets, reader_version} = await qualityFile("data", dictionary, null);
    expect(reader_version).toBe(readerVersion());
    for (const set of [sets.validation!, sets.founding!]) {
      expect(set.total.whole.n).toBeGreaterThan(500);
      expect(set.reports.every(({name_en, name_zh}) => name_en && name_zh)).toBe(true);
    }
  });

  it("calibrates on labels that did not give the confidence", async () => {
    const {sets, calibration} = await qualityFile("data", dictionary, null);
    const known = sets.founding!.rules.filter(({rule}) => dictionary.confidenceOf(rule) !== null);
    expect(calibration.reduce((sum, {n}) => sum + n, 0)).toBe(known.reduce((sum, {n}) => sum + n, 0));
  });

  describe("of a folder that was not scored", () => {
    let folder: string;
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), "zhibiao-quality-"));
      for (const name of ["quality", "checks"]) mkdirSync(join(folder, name));
      const columns = "class_en,class_zh,phase,time_period,sentence,as_stated,attribute,meant";
      writeFileSync(join(folder, "quality/known.csv"), columns);
      writeFileSync(
        join(folder, "checks/provincial_gdp.csv"),
        "ref_area,place,year,target,target_value,target_high,target_bound,outcome,outcome_value,outcome_bound\n" +
          "150000,内蒙古自治区,2022,6%左右,6,,approx,4.2%,4.2,eq\n"
      );
    });
    afterAll(() => rmSync(folder, {recursive: true, force: true}));

    it("has no scores rather than old ones", async () => {
      const file = await qualityFile(folder, dictionary, null);
      expect(file).toMatchObject({sets: {validation: null, founding: null}, calibration: [], known: []});
    });

    it("holds a panel against what the reports print", async () => {
      const report = {report: "150000-2022-work_report", ref_area: "150000", year: 2022, kind: "work_report"};
      const {checks} = await qualityFile(folder, dictionary, {
        reports: [report as never],
        observations: []
      });
      expect(checks).toMatchObject([
        {side: "targets", n: 1, right: 0, differences: [{year: 2022, printed: "6%左右", read: null}]},
        {side: "outcomes", n: 0, share: null}
      ]);
    });
  });
});
