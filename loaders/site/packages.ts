/**
 * Framework asks a content delivery network for every package a page imports, and asks the registry which
 * version that is. Both are answered here from node_modules and nothing else is let out: the site builds
 * offline, and a page never runs a package that the lock file does not pin.
 */
import {existsSync, readFileSync} from "node:fs";
import {extname, join, resolve, sep} from "node:path";
import {build} from "esbuild";

/** A package path as the network would serve it: name, version if one is asked for, and the file inside. */
export interface PackagePath {
  name: string;
  version: string | undefined;
  /** "dist/duckdb-eh.wasm", or "+esm" for the package as one module; "" is the package itself. */
  file: string;
}

const contentTypes: Record<string, string> = {
  ".js": "application/javascript",
  ".mjs": "application/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".wasm": "application/wasm"
};

/** Every request that was refused since this module was loaded, as "METHOD address". */
export const attempts: string[] = [];

/** Reads "/npm/@scope/name@1.2.3/dist/file.js". Throws when it names no package. */
export function parsePackagePath(path: string): PackagePath {
  const match = /^\/npm\/(?<name>(?:@[^/@]+\/)?[^/@]+)(?:@(?<version>[^/]+))?(?:\/(?<file>.*))?$/.exec(path);
  if (!match?.groups?.name) throw new Error(`not a package path: ${path}`);
  return {name: match.groups.name, version: match.groups.version, file: match.groups.file ?? ""};
}

/** The answer to a request for a package or its version; undefined for every other address. */
export async function answer(address: URL, root = process.cwd()): Promise<Response | undefined> {
  if (address.hostname === "cdn.jsdelivr.net" && address.pathname.startsWith("/npm/"))
    return packageFile(parsePackagePath(decodeURIComponent(address.pathname)), root);
  if (address.hostname.startsWith("registry.")) return installedVersion(address, root);
}

/** Replaces `globalThis.fetch`: packages come from node_modules under `root`, every other request throws. */
export function installPackages(root = process.cwd()): void {
  process.env.OBSERVABLE_TELEMETRY_DISABLE ??= "1";
  globalThis.fetch = async (input, init) => {
    const address = new URL(input instanceof Request ? input.url : String(input));
    const response = await answer(address, root);
    if (response) return response;
    const attempt = `${init?.method ?? "GET"} ${address.href}`;
    attempts.push(attempt);
    // Framework swallows some failures (telemetry), so the refusal is printed as well as thrown.
    console.error(`refused: ${attempt}`);
    throw new Error(`refused to contact ${address.host}: the site is built from node_modules alone`);
  };
}

async function packageFile({name, version, file}: PackagePath, root: string): Promise<Response> {
  const folder = packageFolder(name, root);
  const installed = packageVersion(folder);
  if (installed === undefined)
    throw new Error(`a page imports ${name}, which is not installed: npm install --save-exact ${name}`);
  if (version !== undefined && version !== installed)
    throw new Error(
      name === "@duckdb/duckdb-wasm"
        ? `a page uses Framework's DuckDB (${version}), which opens no Parquet: take sql from components/database.js`
        : `a page asks for ${name}@${version}, installed is ${installed}: write one version in both`
    );
  if (file === "+esm" || file.endsWith("/+esm")) {
    const entry = [name, file.slice(0, -"/+esm".length)].filter(Boolean).join("/");
    return respond(await bundle(entry, root), ".js");
  }
  const path = resolve(folder, file);
  if (!path.startsWith(folder + sep)) throw new Error(`${file} is outside of ${name}`);
  if (!existsSync(path)) return new Response(`no ${file} in ${name}@${installed}`, {status: 404});
  return respond(readFileSync(path), extname(path));
}

/**
 * Answers with the one version there is, in the two forms the registry has (one version, or a list of them).
 * Framework's own client names packages that no page may use (React, for one) and asks for their versions all
 * the same: what is not installed is version 0.0.0 here, and throws when its code is asked for.
 */
function installedVersion(address: URL, root: string): Response {
  const [, name = "", tag] =
    /^\/((?:@[^/]+\/)?[^/]+)(?:\/([^/]+))?$/.exec(decodeURIComponent(address.pathname)) ?? [];
  const version = packageVersion(packageFolder(name, root)) ?? "0.0.0";
  return Response.json(tag ? {version} : {versions: {[version]: {}}, "dist-tags": {latest: version}});
}

function packageFolder(name: string, root: string): string {
  return join(resolve(root), "node_modules", name);
}

/** The installed version; undefined when the package is not installed. */
function packageVersion(folder: string): string | undefined {
  const file = join(folder, "package.json");
  if (existsSync(file)) return (JSON.parse(readFileSync(file, "utf8")) as {version: string}).version;
}

/**
 * One self-contained module. Dependencies are bundled rather than left as imports: `export *` through an
 * external module loses names that two of d3's modules share.
 */
async function bundle(entry: string, root: string): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [entry],
    absWorkingDir: resolve(root),
    bundle: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    define: {"process.env.NODE_ENV": '"production"'},
    legalComments: "none",
    minify: true,
    write: false
  });
  const [script] = outputFiles;
  if (!script) throw new Error(`nothing came out of bundling ${entry}`);
  return script.text;
}

function respond(body: string | Uint8Array<ArrayBuffer>, extension: string): Response {
  return new Response(body, {
    headers: {"content-type": contentTypes[extension] ?? "application/octet-stream"}
  });
}
