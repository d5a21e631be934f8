import {element} from "../charts/element.ts";
import type {Child} from "../charts/element.ts";
import type {Database} from "../query/database.ts";
import {changesOfFeed, tally} from "./changeTally.ts";
import {feedPath} from "./feedPath.ts";
import type {FeedOf} from "./feedPath.ts";
import type {Screen} from "./screen.ts";
import {pageUrl} from "./screen.ts";

/** How many figures of a city or an indicator the newest release brought or changed, with the ways to what changed and to the feed: a line of its page. */
export async function changesHere(db: Database, feed: FeedOf, screen: Screen): Promise<Element> {
  const {document, t, base} = screen;
  const {release} = db.release;
  const own = await changesOfFeed(db, feed);
  const {revised, added, withdrawn} = tally(own.filter((change) => change.release === release));
  const count = revised + added + withdrawn;
  const parts: Child[] = [element(document, "a", {href: base + feedPath(feed)}, t("changes.feed"))];
  if (count > 0) {
    const href = `${pageUrl(screen, "changes/")}#${release}`;
    parts.unshift(element(document, "a", {href}, t("changes.here", {release, count})), " · ");
  }
  return element(document, "p", {class: "small noprint"}, ...parts);
}
