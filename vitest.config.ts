import {defineConfig} from "vitest/config";

export default defineConfig({
  // Components import "npm:…" as Framework's pages do; Node finds the same packages in node_modules.
  resolve: {alias: [{find: /^npm:((?:@[^/]+\/)?[^/@]+)(?:@[^/]+)?/, replacement: "$1"}]},
  test: {
    testTimeout: 20_000,
    projects: [
      {extends: true, test: {name: "units", include: ["test/**/*.test.ts"], exclude: ["test/pages/**"]}},
      {
        extends: true,
        test: {
          name: "pages",
          include: ["test/pages/**/*.test.ts"],
          globalSetup: "test/siteSetup.ts",
          testTimeout: 60_000,
          // On a machine with other work a browser may be late once; what is wrong fails twice.
          retry: 1,
          // One page at a time: each opens an engine of 34 MB, and there may be two cores.
          fileParallelism: false
        }
      }
    ]
  }
});
