// Reads the scorer's JSON from standard input and fails where a score over all reports is below its floor.
import {readFileSync} from "node:fs";

const floors = {recall: 0.97, precision: 0.95, tuple_f1: 0.9, headline_f1: 0.97, words: 0.9};

const all = JSON.parse(readFileSync(0, "utf8")).find(({report}) => report === "all");
for (const [name, floor] of Object.entries(floors)) {
  const isMet = all[name] >= floor;
  console.log(`${name} ${all[name]?.toFixed(3)}, floor ${floor}: ${isMet ? "met" : "BELOW"}`);
  if (!isMet) process.exitCode = 1;
}
