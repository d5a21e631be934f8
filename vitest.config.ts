import {defineConfig} from "vitest/config";

/** Tests that read public/data: they run after `npm run data`. */
const RELEASE = ["scripts/release.test.ts", "{src,scripts}/**/*.release.test.ts"];
/** Tests that need chDB: they run after `npm run chdb`, one at a time. */
const CLICKHOUSE = ["scripts/clickhouse/*.test.ts"];
/** Tests that need the built site in dist: they run after `npm run build`, one at a time. */
const SITE = ["src/e2e/**/*.test.ts"];

export default defineConfig({
  test: {
    env: {TZ: "UTC"},
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{src,scripts}/**/*.test.ts"],
          exclude: [...RELEASE, ...SITE, ...CLICKHOUSE],
          testTimeout: 30_000,
        },
      },
      {extends: true, test: {name: "release", include: RELEASE, testTimeout: 120_000}},
      {
        extends: true,
        test: {name: "clickhouse", include: CLICKHOUSE, testTimeout: 1_800_000, fileParallelism: false},
      },
      {
        extends: true,
        // Tried a second time: a browser on a busy machine is the one part that is not ours.
        test: {
          name: "site",
          include: SITE,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          retry: 1,
        },
      },
    ],
  },
});
