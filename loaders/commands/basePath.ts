import {InvalidArgumentError} from "commander";

/** An option's value as the path under which a site stands, with a slash at either end: "reports" is "/reports/". */
export function basePath(text: string): string {
  if (!/^[\w./~-]*$/.test(text)) throw new InvalidArgumentError("It must be a path, such as /reports/.");
  return `/${text}/`.replace(/\/+/g, "/");
}
