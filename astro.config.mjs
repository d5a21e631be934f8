import {defineConfig} from "astro/config";

// The build asks no other host for anything.
process.env.ASTRO_TELEMETRY_DISABLED = "1";

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
