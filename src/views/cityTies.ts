import type {Child} from "../charts/element.ts";
import {element} from "../charts/element.ts";
import type {Database} from "../query/database.ts";
import {sources} from "../query/sources.ts";
import {cityNetworks} from "./cityNetworks.ts";
import {citySisters} from "./citySisters.ts";
import type {Screen} from "./screen.ts";
import {pageUrl} from "./screen.ts";
import type {TiesSelection} from "./sisters.ts";

/** The sister cities of a city and the networks that it is in, with the sources of both. */
export async function cityTies(db: Database, selection: TiesSelection, screen: Screen): Promise<Element> {
  const {document, t} = screen;
  const [sisters, networks, all] = await Promise.all([
    citySisters(db, selection, screen),
    cityNetworks(db, selection, screen),
    sources(db),
  ]);
  const origins = all
    .filter(({ties}) => ties > 0)
    .flatMap(({id, title}, index): Child[] => [
      index > 0 && "; ",
      element(document, "a", {href: pageUrl(screen, `sources/${id}/`)}, title),
    ]);
  return element(
    document,
    "div",
    null,
    element(document, "h3", null, t("sisters.title")),
    sisters,
    element(document, "h3", null, t("networks.title")),
    networks,
    element(document, "p", {class: "muted small"}, t("ties.sources"), " ", ...origins),
  );
}
