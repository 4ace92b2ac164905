import {createServer, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import {chromium, type BrowserContextOptions, type Page} from "playwright-core";
import {inject} from "vitest";
import {serve} from "../loaders/site/serve.ts";

export interface Site {
  /** Where the site stands: "http://127.0.0.1:41234/some/base/". */
  address: string;
  /**
   * Opens a page of the site ("compare.html?year=2023") in a fresh profile and hands it to `look`. Throws after it
   * when the page wrote an error to the console, threw, missed a file, or asked another host for anything, in the
   * page or in a worker.
   */
  visit<T>(path: string, look: (page: Page) => Promise<T>, options?: BrowserContextOptions): Promise<T>;
  close(): Promise<void>;
}

/** Serves the built site under a base path and opens a browser. Call it in `beforeAll`, and `close` in `afterAll`. */
export async function openSite(base = "/some/base/"): Promise<Site> {
  const [{server, address}, refusing, browser] = await Promise.all([
    serve(inject("site"), {port: 0, base}),
    startProxy(),
    chromium.connect(inject("browser"))
  ]);
  const {origin} = new URL(address);
  return {
    address,
    async visit(path, look, options) {
      refusing.asked.length = 0;
      const context = await browser.newContext({
        ...options,
        // All that is not for this machine goes to a proxy that refuses it: no request can be overlooked.
        proxy: {server: refusing.address, bypass: "127.0.0.1"}
      });
      const page = await context.newPage();
      const faults: string[] = [];
      page.on(
        "console",
        (message) => message.type() === "error" && faults.push(`console: ${message.text()}`)
      );
      page.on("pageerror", (error) => faults.push(`thrown: ${error.message}`));
      page.on(
        "response",
        (response) => response.status() >= 400 && faults.push(`${response.status()}: ${response.url()}`)
      );
      page.on(
        "request",
        (request) => isForeign(request.url(), origin) && faults.push(`other host: ${request.url()}`)
      );
      const [looked] = await Promise.allSettled([
        page.goto(new URL(path, address).href).then(() => look(page))
      ]);
      await context.close();
      faults.push(...refusing.asked.map((request) => `other host: ${request}`));
      const failure: unknown = looked.status === "rejected" ? looked.reason : undefined;
      // What the page complains of comes first: it is usually why `look` did not find what it looked for.
      if (faults.length) throw new Error(`${path}:\n${faults.join("\n")}`, {cause: failure});
      if (looked.status === "rejected") throw failure;
      return looked.value;
    },
    async close() {
      await browser.close();
      await Promise.all([stop(server), stop(refusing.server)]);
    }
  };
}

function isForeign(url: string, origin: string): boolean {
  return !url.startsWith(`${origin}/`) && !/^(?:data|blob|about):/.test(url);
}

/** A proxy that notes what it is asked for and refuses it. */
async function startProxy(): Promise<{server: Server; address: string; asked: string[]}> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.writeHead(502).end();
  });
  server.on("connect", ({url}, socket) => {
    asked.push(`CONNECT ${url}`);
    socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked};
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
