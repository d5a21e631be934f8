import {defineConfig} from "astro/config";

export default defineConfig({
  output: "static",
  trailingSlash: "always",
  build: {format: "directory", inlineStylesheets: "never"},
  devToolbar: {enabled: false},
  vite: {
    build: {assetsInlineLimit: 0},
    optimizeDeps: {exclude: ["@duckdb/duckdb-wasm"]},
  },
});
