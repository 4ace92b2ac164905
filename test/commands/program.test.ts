import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {program} from "../../loaders/commands/program.ts";

describe.each(program().commands.map((command) => [command.name(), command] as const))(
  "%s",
  (name, command) => {
    it("says what it does, and what each argument and option means", () => {
      expect(command.description()).toMatch(/\.$/);
      const unexplained = [...command.registeredArguments, ...command.options].filter(
        (one) => !one.description
      );
      expect(unexplained).toEqual([]);
    });

    it("is a script of package.json", () => {
      const {scripts} = JSON.parse(readFileSync("package.json", "utf8")) as {scripts: Record<string, string>};
      expect(Object.values(scripts).join(" && ")).toMatch(new RegExp(`loaders/cli\\.ts ${name}( |$)`));
    });
  }
);
