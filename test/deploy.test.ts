import {spawnSync} from "node:child_process";
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {afterAll, beforeAll, expect, test, vi} from "vitest";

vi.setConfig({testTimeout: 120_000, hookTimeout: 120_000});

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "zhibiao-deploy-"));
  mkdirSync(join(folder, "包头市"));
  for (let year = 2011; year < 2011 + 60; year++) {
    const text = `政府工作报告\n一、${year}年主要目标\n地区生产总值增长${year % 10}%左右。\n`;
    writeFileSync(join(folder, "包头市", `${year}.txt`), text);
  }
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

const pathOf = (program: string): string | null =>
  spawnSync("sh", ["-c", `command -v ${program}`], {encoding: "utf8"}).stdout.trim() || null;

/** A folder that holds what the script needs besides GNU parallel, to stand for PATH where that is not to be found. */
function programsWithoutParallel(): string {
  const programs = join(folder, "programs");
  mkdirSync(programs);
  for (const program of ["sh", "node", "mkdir", "dirname", "getconf", "find", "sort", "mv", "xargs"])
    symlinkSync(pathOf(program)!, join(programs, program));
  return programs;
}

/** Why a program cannot be tried here; undefined where it can. */
const missing = (program: string): string | undefined =>
  pathOf(program) === null ? `${program} is not installed` : undefined;

test.for(["xargs", "parallel"])(
  "deploy/parallel.sh shares reports out with %s, and DuckDB makes partitions of the answers",
  async (tool, context) => {
    const reason = missing(tool);
    if (reason !== undefined) return context.skip(reason);
    const out = join(folder, tool);
    const {status, stderr} = spawnSync("sh", ["deploy/parallel.sh", join(folder, "包头市"), out, "2"], {
      encoding: "utf8",
      env: {...process.env, PATH: tool === "xargs" ? programsWithoutParallel() : process.env.PATH}
    });
    expect([status, stderr]).toEqual([0, ""]);
    expect(readdirSync(out)).toHaveLength(2);
    const query = /```sql\n([\s\S]*?)```/.exec(readFileSync("deploy/README.md", "utf8"))![1]!;
    const partitions = join(folder, `${tool}-observations`);
    const connection = await (await DuckDBInstance.create()).connect();
    await connection.run(query.replace("OUT", out).replace("'observations'", `'${partitions}'`));
    const rows = await connection.runAndReadAll(
      `select count(*)::int as rows, count(distinct year)::int as years, sum(value)::int as sum
     from read_parquet('${partitions}/**/*.parquet', hive_partitioning = true) where province = '150000'`
    );
    expect(rows.getRowObjects()).toEqual([{rows: 60, years: 60, sum: 270}]);
  }
);

test("deploy/spark.py is Python", (context) => {
  const reason = missing("python3");
  if (reason !== undefined) return context.skip(reason);
  const compile = "import ast, sys; ast.parse(open(sys.argv[1], encoding='utf-8').read())";
  expect(spawnSync("python3", ["-c", compile, "deploy/spark.py"], {encoding: "utf8"})).toMatchObject({
    status: 0
  });
});
