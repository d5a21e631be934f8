import {defineConfig} from "astro/config";

// The build asks no other host for anything.
process.env.ASTRO_TELEMETRY_DISABLED = "1";

// Few files instead of many small ones, each of which costs a slow connection another round trip. What a page itself
// loads stays apart; of what live views share, that comes together which asks for no drawing library.
const CHUNKS = [
  {name: "page", tags: ["$initial"], priority: 1, entriesAware: true},
  {
    name: "shared",
    test: /[\\/]src[\\/](model|format|methods|query)[\\/]|[\\/]d3-array[\\/]/,
    minShareCount: 2,
    entriesAware: true,
    entriesAwareMergeThreshold: 60_000,
  },
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
