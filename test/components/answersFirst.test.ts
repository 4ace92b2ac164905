import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {answerOf} from "../../src/components/answers.ts";
import {answersFirst} from "../../src/components/answersFirst.ts";

const {asked, opened} = vi.hoisted(() => ({asked: [] as string[], opened: [] as string[]}));
vi.mock("../../src/components/database.js", () => ({
  meta: Promise.resolve({data_version: "a"}),
  sql: (strings: readonly string[]) => {
    asked.push(strings.join("?"));
    return Promise.resolve("engine");
  },
  prepared: (strings: readonly string[]) => Promise.resolve(void opened.push(strings.join("?")))
}));

const statement = {text: "select ?", parameters: [1]};
const file = (data_version = "a") => ({
  json: <Value>() =>
    Promise.resolve({data_version, answers: [answerOf(statement, [{one: 1}])]} as unknown as Value)
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  asked.length = opened.length = 0;
});

it("gives what the build has answered, and asks the engine for all else", async () => {
  const sql = answersFirst(file());
  expect(await sql`select ${1}`).toEqual([{one: 1}]);
  expect(asked).toEqual([]);
  expect(await sql`select ${2}`).toBe("engine");
  expect(asked).toEqual(["select ?"]);
});

it("asks the engine when the answers are of other tables, or are not there", async () => {
  expect(await answersFirst(file("b"))`select ${1}`).toBe("engine");
  const missing = {json: () => Promise.reject(new Error("404"))};
  expect(await answersFirst(missing)`select ${1}`).toBe("engine");
});

it("opens the tables of its queries after a while where it shall, and else never", async () => {
  await answersFirst(file())`select ${1}`;
  await answersFirst(file(), {thenOpens: true})`select ${1}`;
  expect(opened).toEqual([]);
  await vi.runAllTimersAsync();
  expect(opened).toEqual(["select ?"]);
});
