// Prints "PASSED FAILED" from Vitest's report. A run that failed without a failed test (a file that could not be
// loaded, an error outside of tests) counts as one failure; skipped tests count as neither.
import {existsSync, readFileSync} from "node:fs";

const [, , report, code] = process.argv;
const {numPassedTests: passed = 0, numFailedTests: failed = 0} = existsSync(report)
  ? JSON.parse(readFileSync(report, "utf8"))
  : {};
console.log(passed, failed || (code === "0" ? 0 : 1));
