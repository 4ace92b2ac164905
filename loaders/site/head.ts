import {buildSync} from "esbuild";

/** A page of the navigation, with its name in both languages. */
export interface NamedPage {
  path: string;
  name: string;
  chinese: string;
}

/** The script that stands in the head of every page (src/components/head.ts), as text; it knows the pages' Chinese names. */
export function headScript(pages: readonly NamedPage[]): string {
  const {outputFiles} = buildSync({
    entryPoints: ["src/components/head.ts"],
    bundle: true,
    format: "iife",
    target: "es2022",
    minify: true,
    write: false,
    define: {
      chineseNames: JSON.stringify(Object.fromEntries(pages.map(({path, chinese}) => [path, chinese])))
    }
  });
  // Within a script element this would be its end.
  return outputFiles[0]!.text.trim().replaceAll("</", "<\\/");
}
