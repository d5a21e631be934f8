import {getViteConfig} from "astro/config";

export default getViteConfig({
  test: {
    projects: [
      {extends: true, test: {name: "unit", include: ["{src,scripts}/**/*.test.ts"], exclude: ["src/e2e/**"]}},
      {
        extends: true,
        test: {
          name: "site",
          include: ["src/e2e/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
    env: {TZ: "UTC"},
  },
});
