import {describe, expect, it} from "vitest";
import {readWorkedQueries, topics, workedQuery} from "../../loaders/site/workedQueries.ts";

const head = {
  title: "How many",
  title_zh: "有多少",
  topic: "targets",
  caveat: "Few.",
  caveat_zh: "很少。",
  chart: '{"mark": "dot"}'
};

function fileOf(lines: Record<string, string>): string {
  const comments = Object.entries(lines).map(([key, value]) => `-- ${key}: ${value}\n`);
  return `${comments.join("")}select 1`;
}

describe("workedQuery(file, text)", () => {
  it("takes the head apart and leaves the query as it is, comments within it too", () => {
    expect(workedQuery("03-how-many.sql", `${fileOf(head)}\n-- why\nfrom areas\n`)).toEqual({
      ...head,
      name: "how-many",
      chart: {mark: "dot"},
      sql: "select 1\n-- why\nfrom areas"
    });
  });

  it("says which file lacks what", () => {
    const {caveat_zh, ...rest} = head;
    expect(caveat_zh).toBeDefined();
    expect(() => workedQuery("a.sql", fileOf(rest))).toThrow('a.sql: "-- caveat_zh: …" is missing');
  });

  it.each([
    ["an unknown key", {...head, titel: "x"}, "titel: x"],
    ["an unknown topic", {...head, topic: "weather"}, "topic weather is none of targets"],
    ["a chart that is no JSON", {...head, chart: "dots"}, "its chart is no JSON"]
  ])("refuses %s", (_, lines, message) => {
    expect(() => workedQuery("a.sql", fileOf(lines))).toThrow(message);
  });

  it("refuses a key that stands twice", () => {
    expect(() => workedQuery("a.sql", `-- title: one\n${fileOf(head)}`)).toThrow("a.sql: title stands twice");
  });
});

describe("the queries of src/queries", () => {
  const queries = readWorkedQueries("src/queries");

  it("have names of their own, and every topic has some", () => {
    expect(new Set(queries.map(({name}) => name)).size).toBe(queries.length);
    expect(new Set(queries.map(({topic}) => topic))).toEqual(new Set(topics));
  });

  it.each(queries.map((query) => [query.name, query] as const))(
    "%s has words in both languages",
    (_, query) => {
      expect(`${query.title_zh}${query.caveat_zh}`).toMatch(/\p{Script=Han}/u);
      expect(query.caveat).toMatch(/\.$/);
      expect(query.caveat_zh).toMatch(/。$/);
    }
  );
});
