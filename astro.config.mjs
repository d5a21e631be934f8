import {glob, readFile} from "node:fs/promises";
import {defineConfig} from "astro/config";
import {complete} from "./src/i18n/complete.ts";
import {named} from "./src/i18n/named.ts";
import {browserPackages} from "./scripts/supply/browserPackages.ts";
import {hostFiles} from "./src/layouts/hostFiles.ts";

// The build asks no other host for anything.
process.env.ASTRO_TELEMETRY_DISABLED = "1";

// Few files instead of many small ones, each of which costs a slow connection another round trip. What pages themselves load
// stays apart; what opens the figures comes as one file, ahead of all that asks them. Of the rest, all but drawing comes in one file: these
// folders import one another alone, so that no two files can wait for each other. What one view alone asks comes with it; what brings packages
// of its own stays out.
const CHUNKS = [
  {name: "page", tags: ["$initial"], priority: 1, entriesAware: true},
  {name: "engine", test: /[\\/]src[\\/]query[\\/]browser\.ts$/},
  {
    name: "shared",
    minShareCount: 2,
    test: /[\\/]src[\\/](model|format|methods|query)[\\/](?!duckdb|parquet|explorer|sql|submission)|[\\/]d3-array[\\/]/,
  },
];

/** Scripts name one another: those whose names tell all pages that need them would weigh more than what they say. */
const fileName = ({name}) => `_astro/${name.includes("astro_type_script") ? "page" : name}.[hash].js`;

/** What can run in browsers; tests among it name nothing that matters. */
const IN_BROWSERS = "src/{charts,components,format,methods,model,offline,query,views}/**/*.ts";

/** What a language lacks stands in English, with a sign that says so. Browsers get what their scripts name: pages bring the rest as text. */
const MESSAGES = {
  name: "messages",
  enforce: "pre",
  async transform(code, id) {
    if (!/[\\/]src[\\/]i18n[\\/][\w-]+\.json$/.test(id)) return undefined;
    const english = await readFile(new URL("src/i18n/en.json", import.meta.url), "utf8");
    const whole = complete(JSON.parse(code), JSON.parse(english));
    if (this.environment.name !== "client") return JSON.stringify(whole);
    const scripts = await Promise.all((await Array.fromAsync(glob(IN_BROWSERS))).map((path) => readFile(path, "utf8")));
    return JSON.stringify(named(whole, scripts.join("\n")));
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
