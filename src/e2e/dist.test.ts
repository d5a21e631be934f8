import {globSync, readdirSync, readFileSync, statSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {cities} from "../query/cities.ts";
import {openRelease} from "../query/node.ts";
import {wholeRelease} from "../query/wholeRelease.ts";
import {ANY_CITY, hasCityPage, MOST_CITY_PAGES} from "../model/cityPages.ts";
import {LATEST, releaseFolder} from "../model/releaseFolder.ts";

const DIST = "dist";
const files = new Set(globSync("**/*", {cwd: DIST}).map((path) => `/${path.replaceAll("\\", "/")}`));
const languages = globSync("src/i18n/*.json").map((path) => path.replace(/^.*[\\/]|\.json$/g, ""));

describe("what is published", () => {
  test("the pages of cities are those that the registry names, and one a language draws the others", async () => {
    const registry = await cities(await openRelease(join(DIST, LATEST)));
    for (const locale of languages) {
      const made = registry.filter((city) => hasCityPage(city, locale)).map(({id}) => id);
      const there = globSync("*/index.html", {cwd: join(DIST, locale, "city")}).map((path) => path.split(/[\\/]/)[0]);
      expect(there.sort()).toEqual([...made, ANY_CITY].sort());
    }
    expect(registry.flatMap(({pages}) => pages?.split("+") ?? []).length).toBeLessThanOrEqual(MOST_CITY_PAGES);
  });

  test("every indicator has its page", () => {
    const ids = globSync("data/indicators/*.json").map((path) => /([^/\\]+)\.json$/.exec(path)?.[1]);
    expect(ids.filter((id) => !files.has(`/en/indicator/${id}/index.html`))).toEqual([]);
  });

  test("every source has its page", () => {
    const ids = globSync("data/sources/*/source.json").map((path) => path.replaceAll("\\", "/").split("/").at(-2));
    const submitted = readdirSync("data/submissions").map((city) => `${city}-indicators`);
    expect([...ids, ...submitted].filter((id) => !files.has(`/en/sources/${id}/index.html`))).toEqual([]);
  });

  test("the release lies beside the pages", async () => {
    const {release, files: listed} = await wholeRelease(join(DIST, LATEST));
    const paths = ["release.json", "SHA256SUMS", ...listed.map(({path}) => path)];
    const both = [releaseFolder(release), LATEST].flatMap((folder) => paths.map((path) => `/${folder}${path}`));
    expect(both.filter((path) => !files.has(path))).toEqual([]);
  });

  test("scripts hold nothing of the build: no node-api, no linkedom, no node: modules", () => {
    const scripts = [...files].filter((path) => path.endsWith(".js") && !path.includes("duckdb"));
    expect(scripts.length).toBeGreaterThan(0);
    const wrong = scripts.filter((path) =>
      /@duckdb\/node-(api|bindings)|linkedom|["'`]node:|__vite-browser-external/.test(
        readFileSync(join(DIST, path), "utf8"),
      ),
    );
    expect(wrong).toEqual([]);
  });

  test("no file is larger than a static host takes (25 MB)", () => {
    const large = [...files].filter((path) => statSync(join(DIST, path)).size > 25e6);
    expect(large).toEqual([]);
  });
});
