import type {ProblemRow} from "../../loaders/reportRows.ts";
import {element} from "./element.js";
import {tableFrame, type FrameOptions} from "./frame.js";
import {group} from "./group.js";
import {say} from "./messages.js";
import type {Table} from "./table.js";

/** What could not be read, file by file, with the line that would mend it. */
export function problemTable(
  problems: readonly ProblemRow[],
  {meta}: Pick<FrameOptions, "meta"> = {}
): HTMLElement {
  const table: Table<ProblemRow> = {
    rows: problems,
    columns: [
      {
        name: "source_file",
        title: say("column.file"),
        value: ({source_file}) => source_file,
        show: ({source_file}) => element("code", {}, source_file)
      },
      {name: "severity", title: "severity", isForFiles: true, value: ({severity}) => severity},
      {name: "code", title: "code", isForFiles: true, value: ({code}) => code},
      {name: "message", title: say("column.problem"), value: ({message}) => message},
      {name: "remedy", title: say("column.remedy"), value: ({remedy}) => remedy}
    ]
  };
  const subtitle = say("coverage.problems", {n: problems.length});
  return tableFrame(table, {
    name: "problems",
    first: 20,
    title: say("data.problems"),
    subtitle,
    finding: subtitle,
    empty: problems.length === 0 ? say("data.noProblems") : null,
    meta
  });
}

/** How often each kind of problem was met, the most frequent first, with what mends it. */
export function problemCounts(
  problems: readonly ProblemRow[],
  {meta}: Pick<FrameOptions, "meta"> = {}
): HTMLElement {
  const kinds = [...group(problems, ({code}) => code).values()].toSorted((a, b) => b.length - a.length);
  const table: Table<readonly ProblemRow[]> = {
    rows: kinds,
    columns: [
      {
        name: "code",
        title: say("column.code"),
        value: ([first]) => first!.code,
        show: ([first]) => element("code", {}, first!.code)
      },
      {name: "n", title: say("column.count"), value: ({length}) => length},
      {name: "remedy", title: say("column.remedy"), value: ([first]) => first!.remedy}
    ]
  };
  const subtitle = say("problems.subtitle", {n: problems.length, kinds: kinds.length});
  return tableFrame(table, {
    name: "problem-counts",
    title: say("problems.title"),
    subtitle,
    finding: subtitle,
    empty: kinds.length === 0 ? say("data.noProblems") : null,
    meta
  });
}
