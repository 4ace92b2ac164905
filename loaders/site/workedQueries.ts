import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";

/** A query that answers a question, as a file of `src/queries` holds it. */
export interface WorkedQuery {
  /** The file's name without its number and ending: "tolerance". */
  name: string;
  title: string;
  title_zh: string;
  topic: Topic;
  /** What one must know before one quotes the answer. */
  caveat: string;
  caveat_zh: string;
  /** The chart of its result, as the query page draws it. */
  chart: unknown;
  sql: string;
}

export const topics = ["targets", "outcomes", "comparability"] as const;

export type Topic = (typeof topics)[number];

const keys = ["title", "title_zh", "topic", "caveat", "caveat_zh", "chart"] as const;

/**
 * Reads a worked query: comments that name its title, topic, caveat and chart, then the SQL. Throws with the file's
 * name when a key is missing, unknown or told twice.
 */
export function workedQuery(file: string, text: string): WorkedQuery {
  const lines = text.split("\n");
  const end = lines.findIndex((line) => !line.startsWith("-- "));
  const header = new Map<string, string>();
  for (const line of lines.slice(0, end)) {
    const [, key, value] = /^-- (\w+): (.+)$/.exec(line) ?? [];
    if (key === undefined || !keys.includes(key as never))
      throw new Error(`${file}: "${line}" is none of ${keys.join(", ")}`);
    if (header.has(key)) throw new Error(`${file}: ${key} stands twice`);
    header.set(key, value!);
  }
  const of = (key: (typeof keys)[number]): string => {
    const value = header.get(key);
    if (value === undefined) throw new Error(`${file}: "-- ${key}: …" is missing from its head`);
    return value;
  };
  const topic = of("topic") as Topic;
  if (!topics.includes(topic)) throw new Error(`${file}: topic ${topic} is none of ${topics.join(", ")}`);
  let chart: unknown;
  try {
    chart = JSON.parse(of("chart"));
  } catch (error) {
    throw new Error(`${file}: its chart is no JSON: ${(error as Error).message}`);
  }
  return {
    name: file.replace(/^\d+-/, "").replace(/\.sql$/, ""),
    title: of("title"),
    title_zh: of("title_zh"),
    topic,
    caveat: of("caveat"),
    caveat_zh: of("caveat_zh"),
    chart,
    sql: lines.slice(end).join("\n").trim()
  };
}

/** The worked queries of a folder, in the order of their files. */
export function readWorkedQueries(folder: string): WorkedQuery[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".sql"))
    .sort()
    .map((file) => workedQuery(file, readFileSync(join(folder, file), "utf8")));
}
