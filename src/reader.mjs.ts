// The reader as a module worker of the page, its dictionary inside. Not ".js": preview does not watch those.
import {build} from "esbuild";

const {outputFiles} = await build({
  entryPoints: ["loaders/worker.ts"],
  bundle: true,
  format: "esm",
  target: "es2022",
  loader: {".csv": "text"},
  minify: true,
  write: false
});
process.stdout.write(outputFiles[0]!.contents);
