import {createHash} from "node:crypto";
import {readFile} from "node:fs/promises";
import {basename, extname} from "node:path";
import {parse} from "yaml";
import type {Dictionary} from "./link/dictionary.ts";
import {overrule} from "./read/metadata.ts";
import {extensions, read} from "./read/read.ts";
import {readReport} from "./report.ts";
import type {FileResult, ProblemRow} from "./tables/rows.ts";

/**
 * Reads one report's file, with the `NAME.yml` beside it if there is one. Never throws: a file that cannot
 * be read is a result without a report and with the problem that says why.
 */
export async function readReportFile(
  path: string,
  sourceFile: string,
  dictionary: Dictionary
): Promise<FileResult> {
  try {
    const bytes = await readFile(path);
    const {text, metadata, removed} = read(bytes, basename(path));
    const hints = {...overrule(metadata, await sidecar(path)), source_file: sourceFile};
    const result = readReport(text, hints, dictionary);
    return {
      ...result,
      report: result.report && {
        ...result.report,
        sha256: createHash("sha256").update(bytes).digest("hex"),
        removed_characters: removed.reduce((sum, {characters}) => sum + characters, 0)
      }
    };
  } catch (error) {
    return unreadable(sourceFile, error);
  }
}

/** What the `NAME.yml` beside a report says of it; nothing where there is none. */
async function sidecar(path: string): Promise<Record<string, unknown>> {
  const file = path.slice(0, -extname(path).length) + ".yml";
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  const value: unknown = parse(text) ?? {};
  if (typeof value !== "object" || Array.isArray(value)) {
    throw new Error(`${basename(file)} is not a list of "name: value" lines`);
  }
  return {...value};
}

/** The result of a file that gave no report. */
export function unreadable(sourceFile: string, error: unknown): FileResult {
  const {message, remedy} = explain(error);
  const problem: ProblemRow = {
    source_file: sourceFile,
    report: null,
    severity: "error",
    code: "unreadable_file",
    message,
    remedy,
    start: null
  };
  return {report: null, sections: [], sentences: [], observations: [], problems: [problem]};
}

/** An error in words for someone who knows their reports, not Node. */
function explain(error: unknown): {message: string; remedy: string} {
  switch ((error as NodeJS.ErrnoException | null)?.code) {
    case "ENOENT":
      return {message: "there is no such file", remedy: "check the path"};
    case "EACCES":
    case "EPERM":
      return {message: "this file may not be read", remedy: "give yourself the right to read it"};
    default: {
      const message = error instanceof Error ? error.message : String(error);
      return {
        message: message.split("\n")[0] ?? "",
        remedy: `save the report as UTF-8 text: ${extensions.map((ending) => `.${ending}`).join(", ")}`
      };
    }
  }
}
