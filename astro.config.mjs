import {readFile} from "node:fs/promises";
import {defineConfig} from "astro/config";
import {complete} from "./src/i18n/complete.ts";
import {browserPackages} from "./scripts/supply/browserPackages.ts";
import {hostFiles} from "./src/layouts/hostFiles.ts";

// The build asks no other host for anything.
process.env.ASTRO_TELEMETRY_DISABLED = "1";

// Few files instead of many small ones, each of which costs a slow connection another round trip. What pages themselves load
// stays apart. Of the rest, all but drawing comes in one file: these folders import one another alone, so that no two
// files can wait for each other.
const CHUNKS = [
  {name: "page", tags: ["$initial"], priority: 1, entriesAware: true},
  {name: "shared", test: /[\\/]src[\\/](model|format|methods|query)[\\/](?!duckdb|parquet)|[\\/]d3-array[\\/]/},
];

/** Scripts name one another: those whose names tell all pages that need them would weigh more than what they say. */
const fileName = ({name}) => `_astro/${name.includes("astro_type_script") ? "page" : name}.[hash].js`;

/** What a language lacks stands in English, with a sign that says so. */
const MESSAGES = {
  name: "messages",
  enforce: "pre",
  async transform(code, id) {
    if (!/[\\/]src[\\/]i18n[\\/][\w-]+\.json$/.test(id)) return undefined;
    const english = await readFile(new URL("src/i18n/en.json", import.meta.url), "utf8");
    return JSON.stringify(complete(JSON.parse(code), JSON.parse(english)));
  },
};

// A process that builds a share of the pages (scripts/build.ts) has a folder of its own, and what it keeps stays there.
// SITE_URL (https://example.org/cities/) is where the site will stand: search engines and other sites are told whole addresses then.
const {BUILD_FOLDER, SITE_URL} = process.env;
const address = SITE_URL && new URL(SITE_URL);

export default defineConfig({
  output: "static",
  ...(BUILD_FOLDER && {outDir: BUILD_FOLDER, cacheDir: `${BUILD_FOLDER}-kept`}),
  ...(address && {site: address.origin, base: address.pathname}),
  trailingSlash: "always",
  integrations: [hostFiles()],
  build: {format: "directory", inlineStylesheets: "never"},
  devToolbar: {enabled: false},
  vite: {
    plugins: [MESSAGES, browserPackages()],
    build: {assetsInlineLimit: 0},
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {codeSplitting: {groups: CHUNKS}, chunkFileNames: fileName, entryFileNames: fileName},
          },
        },
      },
    },
    optimizeDeps: {exclude: ["@duckdb/duckdb-wasm"]},
  },
});
