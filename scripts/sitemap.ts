/** The part of the build that tells search engines which pages there are: sitemap.xml, the files of each language, and robots.txt. */
import {closeSync, globSync, openSync, readSync, writeFileSync} from "node:fs";
import {join} from "node:path";

/** No sitemap may list more (sitemaps.org). */
const MOST = 50_000;
/** So many bytes of a page hold the links of its head. */
const HEAD = 8192;

/** A page that search engines may list: its address, and its twins by language. */
export interface ListedPage {
  url: string;
  twins: readonly {language: string; url: string}[];
}

/**
 * Writes them into a built site. Pages say themselves by their canonical link whether they are listed,
 * and where they stand: where the build did not know the address of the site (SITE_URL), there is no sitemap.
 */
export function writeSitemaps(folder: string, most = MOST): void {
  const pages = globSync("*/**/index.html", {cwd: folder}).map((path) => path.replaceAll("\\", "/"));
  const byLanguage = Map.groupBy(pages.sort(), (path) => path.slice(0, path.indexOf("/")));
  const files = [...byLanguage].flatMap(([language, paths]) => {
    const listed = paths.flatMap((path) => listedPage(headOf(join(folder, path))) ?? []);
    return inParts(listed, most).map((part, index) => {
      const name = index === 0 ? `sitemap-${language}.xml` : `sitemap-${language}-${index + 1}.xml`;
      writeFileSync(join(folder, name), sitemap(part));
      const {url} = part[0]!;
      return url.slice(0, url.indexOf(`/${language}/`) + 1) + name;
    });
  });
  const [first] = files;
  const index = first && new URL("sitemap.xml", first).href;
  if (index) writeFileSync(join(folder, "sitemap.xml"), sitemapIndex(files));
  writeFileSync(join(folder, "robots.txt"), `User-agent: *\nAllow: /\n${index ? `Sitemap: ${index}\n` : ""}`);
}

/** Pages in files of at most `most`. */
export function inParts(pages: readonly ListedPage[], most = MOST): ListedPage[][] {
  return Array.from({length: Math.ceil(pages.length / most)}, (_, part) => pages.slice(part * most, (part + 1) * most));
}

/** What the head of a page says; null where it names no whole address. */
export function listedPage(html: string): ListedPage | null {
  const links = [...html.matchAll(/<link rel="(?:canonical|alternate)"[^>]*>/g)].map(([link]) => ({
    language: /hreflang="([^"]+)"/.exec(link)?.[1],
    url: /href="(https?:[^"]+)"/.exec(link)?.[1],
    canonical: link.includes('rel="canonical"'),
  }));
  const url = links.find(({canonical}) => canonical)?.url;
  if (!url) return null;
  return {url, twins: links.flatMap(({language, url}) => (language && url ? {language, url} : []))};
}

/** The sitemap of a language, by the protocol of sitemaps.org and its extension for twins. */
export function sitemap(pages: readonly ListedPage[]): string {
  const lines = pages.map(({url, twins}) =>
    [
      `<url><loc>${url}</loc>`,
      ...twins.map(({language, url}) => `<xhtml:link rel="alternate" hreflang="${language}" href="${url}"/>`),
      "</url>",
    ].join(""),
  );
  const space = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"';
  return document(`<urlset ${space}>`, lines, "</urlset>");
}

function sitemapIndex(addresses: readonly string[]): string {
  const lines = addresses.map((address) => `<sitemap><loc>${address}</loc></sitemap>`);
  return document('<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">', lines, "</sitemapindex>");
}

function document(start: string, lines: readonly string[], end: string): string {
  return ['<?xml version="1.0" encoding="UTF-8"?>', start, ...lines, end, ""].join("\n");
}

function headOf(path: string): string {
  const file = openSync(path, "r");
  const bytes = Buffer.alloc(HEAD);
  const length = readSync(file, bytes, 0, HEAD, 0);
  closeSync(file);
  return bytes.toString("utf8", 0, length);
}
