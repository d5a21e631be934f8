import {defineConfig} from "astro/config";

// The build asks no other host for anything.
process.env.ASTRO_TELEMETRY_DISABLED = "1";

// Few files instead of many small ones, each of which costs a slow connection another round trip. What pages themselves load
// stays apart. Of the rest, all but drawing comes in one file: these folders import one another alone, so that no two
// files can wait for each other.
const CHUNKS = [
  {name: "page", tags: ["$initial"], priority: 1, entriesAware: true},
  {name: "shared", test: /[\\/]src[\\/](model|format|methods|query)[\\/](?!duckdb|parquet)|[\\/]d3-array[\\/]/},
];

export default defineConfig({
  output: "static",
  trailingSlash: "always",
  build: {format: "directory", inlineStylesheets: "never"},
  devToolbar: {enabled: false},
  vite: {
    build: {assetsInlineLimit: 0},
    environments: {
      client: {build: {rolldownOptions: {output: {codeSplitting: {groups: CHUNKS}}}}},
    },
    optimizeDeps: {exclude: ["@duckdb/duckdb-wasm"]},
  },
});
