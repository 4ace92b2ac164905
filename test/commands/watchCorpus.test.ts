import {expect, test} from "vitest";
import {exitStatus, problemLine, tallyLine} from "../../loaders/commands/watchCorpus.ts";

const problem = {
  source_file: "a.txt",
  report: null,
  severity: "warning",
  code: "no_year",
  message: "the text does not say the year",
  remedy: 'put "year: 2022" into its front matter',
  start: null
} as const;

test("problemLine(problem) names file, fault and remedy, and the place in the file where it is known", () => {
  expect(problemLine(problem)).toBe(
    'warning a.txt the text does not say the year — put "year: 2022" into its front matter'
  );
  expect(problemLine({...problem, start: 12})).toMatch(/^warning a\.txt:12 the text/);
});

test("tallyLine(tally) counts, and speaks of unreadable files only where there are some", () => {
  expect(tallyLine({reports: 1, observations: 2, unreadable: 0, faulty: 0})).toBe("1 report, 2 observations");
  expect(tallyLine({reports: 0, observations: 0, unreadable: 1, faulty: 0})).toBe(
    "0 reports, 0 observations, 1 file that could not be read"
  );
  expect(tallyLine({reports: 3, observations: 9, unreadable: 0, faulty: 1})).toBe(
    "3 reports, 9 observations, 1 report with an error"
  );
});

test("exitStatus(tally) is 1 where something could not be read, or cannot be right", () => {
  const tally = {reports: 3, observations: 9, unreadable: 0, faulty: 0};
  expect(exitStatus(tally)).toBe(0);
  expect(exitStatus({...tally, unreadable: 1})).toBe(1);
  expect(exitStatus({...tally, faulty: 1})).toBe(1);
});
