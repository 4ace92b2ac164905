import {defineConfig} from "vitest/config";

export default defineConfig({
  // Components import "npm:…" as Framework's pages do; Node finds the same packages in node_modules.
  resolve: {alias: [{find: /^npm:/, replacement: ""}]},
  test: {include: ["test/**/*.test.ts"], testTimeout: 20_000}
});
