/** The files of the built site, and what its pages say, by plain patterns: a page of ours is written by one writer, attributes in double quotes. */
import {globSync, readFileSync} from "node:fs";
import {join} from "node:path";

const DIST = "dist";

/** The path of every file of the built site, from its root: "/en/index.html". */
export function builtFiles(): Set<string> {
  const files = globSync("**/*", {cwd: DIST, withFileTypes: true}).filter((entry) => entry.isFile());
  return new Set(files.map(({parentPath, name}) => join(parentPath, name).slice(DIST.length).replaceAll("\\", "/")));
}

export function builtText(path: string): string {
  return readFileSync(join(DIST, path), "utf8");
}

/** Where readers find a page: "/en/" for "/en/index.html". */
export function addressOf(path: string): string {
  return path.replace(/\/index\.html$/, "/");
}

/** The file behind a link within the site, the page's address being known; null for another site's. Throws for what is no address. */
export function targetOf(link: string, page: string): {file: string; anchor: string} | null {
  const {origin, pathname, hash} = new URL(unescaped(link), `https://site.invalid${page}`);
  if (origin !== "https://site.invalid") return null;
  const path = decodeURIComponent(pathname);
  return {file: path.endsWith("/") ? `${path}index.html` : path, anchor: decodeURIComponent(hash.slice(1))};
}

/** Text of an attribute or an element as it was before it was escaped. */
export function unescaped(html: string): string {
  const signs: Record<string, string> = {quot: '"', amp: "&", lt: "<", gt: ">", "#39": "'", "#34": '"', "#38": "&"};
  return html.replace(/&(quot|amp|lt|gt|#3[489]);/g, (_, name: string) => signs[name]!);
}
