import {beforeAll, expect, it} from "vitest";
import {streamReports, type StreamedReport} from "../../loaders/commands/streamReports.ts";
import type {Dictionary} from "../../loaders/link/dictionary.ts";
import {readDictionary} from "../../loaders/link/dictionaryFiles.ts";

let dictionary: Dictionary;
beforeAll(async () => {
  dictionary = await readDictionary("data");
});

async function stream(...lines: unknown[]): Promise<StreamedReport[]> {
  async function* input(): AsyncGenerator<Uint8Array> {
    for (const line of lines)
      yield Buffer.from(`${typeof line === "string" ? line : JSON.stringify(line)}\n`);
  }
  const answers: StreamedReport[] = [];
  for await (const answer of streamReports(input(), dictionary)) {
    expect(answer.endsWith("\n") && !answer.slice(0, -1).includes("\n")).toBe(true);
    answers.push(JSON.parse(answer));
  }
  return answers;
}

const text = "政府工作报告\n一、2022年主要目标\n地区生产总值增长8%左右。";

it("answers each report with a line, in order; hints say what the text does not", async () => {
  const [first, second] = await stream(
    {id: "一", text, hints: {place: "包头市", year: 2022, kind: "work_report"}},
    {id: "包头市/2", text, hints: {year: 2023}}
  );
  expect(first).toMatchObject({
    id: "一",
    report: {report: "150200-2022-work_report", source_file: "一"},
    observations: [{value: 8, phase: "target", time_period: "2022", as_stated: "8%左右"}],
    problems: [{code: "no_delivered"}]
  });
  expect(second).toMatchObject({id: "包头市/2", report: {place: "包头市", year: 2023}});
});

it("answers a bad line with its problem, and reads the others", async () => {
  const answers = await stream("{", [1], {text}, {id: 3}, {id: 4, text, hints: "2022"}, {id: 5, text: ""});
  expect(answers.map(({id, problems}) => [id, problems[0]?.code, problems[0]?.message])).toEqual([
    [null, "unreadable_line", expect.stringMatching(/^line 1 is no JSON: /)],
    [null, "unreadable_line", "line 2 is no JSON object"],
    [null, "unreadable_line", 'line 3 has no "id"'],
    [null, "unreadable_line", 'line 4 has no "text"'],
    [null, "unreadable_line", 'line 5 has "hints" that are no object'],
    ["5", "no_place", expect.any(String)]
  ]);
});

it("keeps nothing from one line to the next: the same report may come twice", async () => {
  const [first, second] = await stream({id: "a", text}, {id: "a", text});
  expect(second).toEqual(first);
});
