import {createServer, type IncomingMessage, type Server, type ServerResponse} from "node:http";
import {existsSync, readFileSync} from "node:fs";
import type {AddressInfo} from "node:net";
import {join} from "node:path";
import sirv from "sirv";

export interface ServeOptions {
  /** Port to take; by default 3000, or the next free one. */
  port?: number;
  /** Path under which the site stands: "/some/base/". */
  base?: string;
}

/**
 * Serves a built site on this machine alone (127.0.0.1). Every file that may be served is listed at the start,
 * so that no address leads out of the folder. Rejects when a port that was asked for is taken.
 */
export async function serve(
  site: string,
  {port, base = "/"}: ServeOptions = {}
): Promise<{server: Server; address: string}> {
  if (!existsSync(join(site, "index.html"))) throw new Error(`${site} holds no site: npm run build`);
  const server = createServer(handler(site, base));
  for (let candidate = port ?? 3000; ; candidate++) {
    try {
      await listen(server, candidate);
      break;
    } catch (error) {
      if (port !== undefined || (error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    }
  }
  const {port: taken} = server.address() as AddressInfo;
  return {server, address: `http://127.0.0.1:${taken}${base}`};
}

/** Whether the name of a file tells its content, by a hash or a version, so that a browser may keep it for ever. */
export function isImmutable(path: string): boolean {
  return /\.[0-9a-f]{8}\.\w+$/.test(path) || /^\/_npm\/.*@\d+\.\d+\.\d+\//.test(path);
}

function handler(site: string, base: string): (request: IncomingMessage, response: ServerResponse) => void {
  const missing = join(site, "404.html");
  // It may stand at any depth, so that its links need the path under which the site is served.
  const notFound = existsSync(missing)
    ? readFileSync(missing, "utf8").replace(/<base href="[^"]*">/, `<base href="${base}">`)
    : "not found";
  const files = sirv(site, {
    brotli: true,
    gzip: true,
    etag: true,
    extensions: ["html"],
    setHeaders: (response, path) =>
      response.setHeader(
        "Cache-Control",
        isImmutable(path) ? "public, max-age=31536000, immutable" : "no-cache"
      )
  });
  return (request, response) => {
    const refuse = (): void => {
      response.writeHead(404, {
        "Content-Type": existsSync(missing) ? "text/html; charset=utf-8" : "text/plain"
      });
      response.end(notFound);
    };
    if (!request.url?.startsWith(base)) return refuse();
    request.url = `/${request.url.slice(base.length)}`;
    files(request, response, refuse);
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      resolve();
    });
  });
}
