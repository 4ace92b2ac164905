import {openNodeEngine} from "../../loaders/site/nodeEngine.ts";
import {
  indicators,
  makeAggregate,
  makeObservations,
  makePartition,
  overAggregate,
  overAll,
  overPartition
} from "./large.ts";
import {medianTimes} from "./times.ts";

// Run in a process of its own, whose memory is measured. Prints a LargeRun.
const connection = (await openNodeEngine()).connect();
for (const statement of [makeObservations, makePartition, makeAggregate]) connection.query(statement);
let turn = 0;
const ask = (query: (indicator: number) => string) => () =>
  void connection.query(query(turn++ % indicators)).toArray();
const times = await medianTimes({
  all: ask(overAll),
  partition: ask(overPartition),
  aggregate: ask(overAggregate)
});
console.log(JSON.stringify({...times, peak: process.resourceUsage().maxRSS / 1024}));
