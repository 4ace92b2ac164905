import eslint from "@eslint/js";
import tseslint from "typescript-eslint";

export default tseslint.config(
  {ignores: ["dist/", "dist.next/", "dist.old/", "src/.observablehq/", "node_modules/"]},
  eslint.configs.recommended,
  ...tseslint.configs.recommended,
  {files: ["**/*.mjs"], languageOptions: {globals: {console: "readonly", process: "readonly"}}},
  {
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      // {a, ...rest} is how a row loses a column.
      "@typescript-eslint/no-unused-vars": ["error", {ignoreRestSiblings: true}]
    }
  }
);
