import {cachePrefix} from "./shelf.ts";

/** A page that can be read without a network. */
export interface PageHere {
  /** Its address on this host. */
  path: string;
  /** As the page itself says it, without the name of the site. */
  title: string;
}

/** More than these are not listed: the lists of cities and indicators among them lead on. */
const MOST = 100;

/** The pages of a language that are on the device, chosen or seen; first those nearest to the home page, each kind by address. */
export async function pagesHere(base: string, locale: string): Promise<PageHere[]> {
  const names = (await caches.keys()).filter((name) => name.startsWith(cachePrefix(base)));
  const opened = await Promise.all(names.map((name) => caches.open(name)));
  const keys = (await Promise.all(opened.map((cache) => cache.keys()))).flat();
  const paths = new Set(keys.map(({url}) => new URL(url).pathname));
  const pages = [...paths].filter((path) => path.startsWith(`${base}${locale}/`) && path.endsWith("/"));
  const depth = (path: string) => path.split("/").length;
  return Promise.all(
    pages
      .sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1))
      .slice(0, MOST)
      .map(async (path) => ({path, title: await titleOf(path)})),
  );
}

async function titleOf(path: string): Promise<string> {
  const html = await (await caches.match(path))!.text();
  return new DOMParser().parseFromString(html.slice(0, 4000), "text/html").title.replace(/ · [^·]*$/, "");
}
