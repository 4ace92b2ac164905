// The query editor as one module: each package of CodeMirror may be there once only. Not ".js": preview does not watch those.
import {build} from "esbuild";

const {outputFiles} = await build({
  entryPoints: ["src/components/query/editor.ts"],
  bundle: true,
  format: "esm",
  target: "es2022",
  minify: true,
  write: false
});
process.stdout.write(outputFiles[0]!.contents);
