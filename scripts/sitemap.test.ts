import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {expect, onTestFinished, test} from "vitest";
import {inParts, writeSitemaps} from "./sitemap.ts";

const SITE = "https://site.example/cities/";

function page(path: string, site = SITE): string {
  const twins = ["en", "fr"].map((tag) => `<link rel="alternate" hreflang="${tag}" href="${site}${tag}/${path}">`);
  return `<head><link rel="canonical" href="${site}en/${path}">${twins.join("")}</head>`;
}

function siteOf(pages: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "parallels-sitemap-"));
  onTestFinished(() => rmSync(folder, {recursive: true}));
  for (const [path, html] of Object.entries(pages)) {
    mkdirSync(join(folder, dirname(path)), {recursive: true});
    writeFileSync(join(folder, path), html);
  }
  return folder;
}

test("writeSitemaps(…) lists the pages of a language with their twins, but none that search engines pass over", () => {
  const folder = siteOf({
    "en/city/lyon/index.html": page("city/lyon/"),
    "en/index.html": page(""),
    "en/search/index.html": '<head><meta name="robots" content="noindex"></head>',
  });
  writeSitemaps(folder);
  const english = readFileSync(join(folder, "sitemap-en.xml"), "utf8");
  expect([...english.matchAll(/<loc>([^<]*)/g)].map(([, url]) => url)).toEqual([`${SITE}en/city/lyon/`, `${SITE}en/`]);
  expect(english).toContain(`<xhtml:link rel="alternate" hreflang="fr" href="${SITE}fr/city/lyon/"/>`);
  expect(readFileSync(join(folder, "sitemap.xml"), "utf8")).toContain(`<loc>${SITE}sitemap-en.xml</loc>`);
  expect(readFileSync(join(folder, "robots.txt"), "utf8")).toContain(`Sitemap: ${SITE}sitemap.xml\n`);
});

test("writeSitemaps(…) begins another file where one is full, and the index names them all", () => {
  const paths = ["city/a/", "city/b/", "city/c/", "city/d/", "city/e/"];
  const folder = siteOf(Object.fromEntries(paths.map((path) => [`en/${path}index.html`, page(path)])));
  writeSitemaps(folder, 2);
  const addresses = (name: string) =>
    [...readFileSync(join(folder, name), "utf8").matchAll(/<loc>([^<]*)/g)].map(([, url]) => url!.slice(SITE.length));
  expect(addresses("sitemap.xml")).toEqual(["sitemap-en.xml", "sitemap-en-2.xml", "sitemap-en-3.xml"]);
  expect(addresses("sitemap.xml").flatMap(addresses)).toEqual(paths.map((path) => `en/${path}`));
});

test("inParts(…) keeps to what a sitemap may hold", () => {
  const paths = Array.from({length: 50_001}, (_, index) => `p/${index}/`);
  const listed = paths.map((path) => ({url: `${SITE}en/${path}`, twins: []}));
  expect(inParts(listed).map(({length}) => length)).toEqual([50_000, 1]);
});

test("writeSitemaps(…) names no address where pages name none", () => {
  const folder = siteOf({"en/index.html": page("", "/")});
  writeSitemaps(folder);
  expect(readFileSync(join(folder, "robots.txt"), "utf8")).toBe("User-agent: *\nAllow: /\n");
});
