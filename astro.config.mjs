import {defineConfig} from "astro/config";

// The build asks no other host for anything.
process.env.ASTRO_TELEMETRY_DISABLED = "1";

// Few files instead of many small ones, each of which costs a slow connection another round trip: what a page itself
// loads stays apart from what its live views share.
const CHUNKS = [
  {name: "page", tags: ["$initial"], priority: 1, entriesAware: true},
  {name: "views", minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 40_000},
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
