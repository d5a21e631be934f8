import {mkdirSync, mkdtempSync, readFileSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {expect, test} from "vitest";
import {writeSitemaps} from "./sitemap.ts";

const SITE = "https://site.example/cities/";

function page(path: string, site = SITE): string {
  const twins = ["en", "fr"].map((tag) => `<link rel="alternate" hreflang="${tag}" href="${site}${tag}/${path}">`);
  return `<head><link rel="canonical" href="${site}en/${path}">${twins.join("")}</head>`;
}

function siteOf(pages: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "parallels-sitemap-"));
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

test("writeSitemaps(…) names no address where pages name none", () => {
  const folder = siteOf({"en/index.html": page("", "/")});
  writeSitemaps(folder);
  expect(readFileSync(join(folder, "robots.txt"), "utf8")).toBe("User-agent: *\nAllow: /\n");
});
