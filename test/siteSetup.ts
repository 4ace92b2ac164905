import {existsSync, readdirSync, renameSync, rmSync, statSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {chromium} from "playwright-core";
import type {TestProject} from "vitest/node";
import {buildSite} from "../loaders/site/build.ts";
import {contentHash} from "../loaders/contentHash.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Folder of the built site. */
    site: string;
    /** Where the run's one browser listens. */
    browser: string;
  }
}

/** Builds the site and starts a browser, once for all files of tests. */
export default async function setup({provide}: TestProject): Promise<() => Promise<void>> {
  provide("site", await builtSite());
  const browser = await chromium.launchServer({
    executablePath: await findBrowser(),
    // Without these the browser itself calls its maker.
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
  });
  provide("browser", browser.wsEndpoint());
  return () => browser.close();
}

/** The site as it is now, built once for as long as nothing changes. */
async function builtSite(): Promise<string> {
  const inputs = ["src", "loaders", "data", "package-lock.json", "observablehq.config.ts"];
  const site = join(tmpdir(), `zhibiao-site-${contentHash(inputs).slice(0, 12)}`);
  if (existsSync(site)) return site;
  forgetOldSites();
  const output = `${site}.${process.pid}`;
  await buildSite({output});
  if (existsSync(site)) rmSync(output, {recursive: true});
  else renameSync(output, site);
  return site;
}

function forgetOldSites(): void {
  for (const name of readdirSync(tmpdir()).filter((name) => name.startsWith("zhibiao-site-"))) {
    const path = join(tmpdir(), name);
    if (Date.now() - statSync(path).mtimeMs > 3_600_000) rmSync(path, {recursive: true, force: true});
  }
}

/** A Chromium from npm on Linux x64, else the Chrome that is installed (undefined lets Playwright look for it). */
export async function findBrowser(): Promise<string | undefined> {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH;
  const installed = [
    "/usr/bin/chromium",
    "/usr/bin/google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
  ];
  if (process.platform !== "linux" || process.arch !== "x64")
    return installed.find((path) => existsSync(path));
  const libraries = ["/lib/x86_64-linux-gnu", "/usr/lib/x86_64-linux-gnu", "/usr/lib64", "/usr/lib"];
  // The package brings the libraries that a bare machine lacks, and unpacks them where it takes itself to be in AWS.
  if (!libraries.some((folder) => existsSync(join(folder, "libnss3.so"))))
    process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs20.x";
  const {default: packaged} = await import("@sparticuz/chromium");
  return packaged.executablePath();
}
