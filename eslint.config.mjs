import {defineConfig} from "eslint/config";
import tseslint from "typescript-eslint";

export default defineConfig(
  {ignores: ["dist/", ".astro/", "public/", "node_modules/"]},
  tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname}},
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", {considerDefaultExhaustiveForUnions: true}],
      eqeqeq: "error",
      // Objects here are records of functions without `this`; classes are errors and custom elements alone.
      "@typescript-eslint/unbound-method": "off",
    },
  },
  {files: ["**/*.mjs"], extends: [tseslint.configs.disableTypeChecked]},
);
