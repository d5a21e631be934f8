/** Atom feeds of what changed, as files of the build: in English, since what is noted of changes is. */
import {createHash} from "node:crypto";
import {Feed} from "feed";
import {loadTranslator} from "../i18n/translator.ts";
import {feedEntries} from "../views/feedEntries.ts";
import type {FeedOf} from "../views/feedPath.ts";
import {feedPath} from "../views/feedPath.ts";
import {pageUrl} from "../views/screen.ts";
import {releaseDate} from "./releaseDate.ts";
import {siteDatabase, siteScreen} from "./site.ts";

/** Where the build does not know where the site will stand: links are then relative to the feed's own host. */
const NOWHERE = "https://site.invalid";

/** Names of this project's feeds and entries are made within it, for ever (RFC 9562, version 5). */
const NAMESPACE = Buffer.from("6f1d2c0e4f7b5b0c9a3e8d1274c5a960", "hex");

interface AtomFeed {
  feed: FeedOf;
  /** Of whom it is: the name of the city or the indicator; of all where there is none. */
  name?: string;
  /** The page of what it tells, within a language. */
  page: string;
}

/** The feed as an answer with its type. Its dates are those of the releases, and its ids tell feed and release: the same data give the same bytes. */
export async function atomFeed({feed, name, page}: AtomFeed): Promise<Response> {
  const [db, screen, t] = await Promise.all([siteDatabase("en"), siteScreen("en"), loadTranslator("en")]);
  const site = import.meta.env.SITE as string | undefined;
  const address = (path: string) => new URL(path, site ?? NOWHERE).href;
  const entries = await feedEntries(db, feed, screen);
  const dates = await Promise.all(entries.map(({release}) => releaseDate(release)));
  const path = feedPath(feed);
  const atom = new Feed({
    id: stableId(path),
    title: [t("site.name"), t("changes.title"), name].filter(Boolean).join(" · "),
    updated: dates[0] ?? (await releaseDate(db.release.release)),
    generator: false,
    author: {name: t("site.name")},
    link: address(pageUrl(screen, page)),
    feedLinks: {atom: address(screen.base + path)},
  });
  entries.forEach(({release, title, content}, index) => {
    const link = `${address(pageUrl(screen, "changes/"))}#${release}`;
    atom.addItem({id: stableId(`${path} ${release}`), title, link, date: dates[index]!, content});
  });
  return new Response(atom.atom1().replaceAll(`${NOWHERE}/`, "/"), {headers: {"content-type": "application/atom+xml"}});
}

/** The same name gives the same id, wherever the site stands. */
function stableId(name: string): string {
  const hash = createHash("sha1").update(NAMESPACE).update(name).digest().subarray(0, 16);
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  return `urn:uuid:${hash.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5")}`;
}
