import {createHash} from "node:crypto";
import {readdirSync, readFileSync, statSync} from "node:fs";
import {posix} from "node:path";

/**
 * SHA-256 over names and bytes of files and folders below `root`, in an order that no file system decides. Missing
 * ones count as empty.
 */
export function contentHash(paths: string[], root = ""): string {
  const hash = createHash("sha256");
  for (const path of paths.flatMap((path) => files(path, root)).sort()) {
    const bytes = readFileSync(posix.join(root, path));
    hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest("hex");
}

/** Files under a path, without hidden files and editors' backups. */
function files(path: string, root: string): string[] {
  const full = posix.join(root, path);
  const stat = statSync(full, {throwIfNoEntry: false});
  if (!stat) return [];
  if (!stat.isDirectory()) return [path];
  return readdirSync(full)
    .filter((name) => !name.startsWith(".") && !name.endsWith("~"))
    .flatMap((name) => files(posix.join(path, name), root));
}
