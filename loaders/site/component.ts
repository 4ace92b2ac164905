import {build} from "esbuild";

/**
 * A module of `src/components` as Node can run it. Components import "npm:…", which Node does not know: they are
 * bundled here as they are for the browser.
 */
export async function component<Module>(path: string): Promise<Module> {
  const {outputFiles} = await build({
    entryPoints: [path],
    bundle: true,
    format: "esm",
    platform: "node",
    write: false,
    define: {"import.meta.url": JSON.stringify("file:///src/components/component.js")},
    plugins: [
      {
        name: "npm",
        setup: ({onResolve, resolve}) =>
          onResolve({filter: /^npm:/}, ({path, ...options}) => resolve(path.slice("npm:".length), options))
      }
    ]
  });
  const source = Buffer.from(outputFiles[0]!.contents).toString("base64");
  return (await import(`data:text/javascript;base64,${source}`)) as Module;
}
