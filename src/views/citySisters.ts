import {element} from "../charts/element.ts";
import {tieMap} from "../charts/tieMap.ts";
import {countryName} from "../format/country.ts";
import {sistersSentence} from "../format/sentences/ties.ts";
import {MOST_CITIES} from "../model/comparison.ts";
import type {City} from "../model/city.ts";
import {citiesById} from "../query/citiesById.ts";
import type {Database} from "../query/database.ts";
import type {Screen} from "./screen.ts";
import {pageUrl} from "./screen.ts";
import type {Sister, TiesSelection} from "./sisters.ts";
import {sistersOf} from "./sisters.ts";
import {sisterTable} from "./sisterTable.ts";

/** Of more sisters than this the names stand first, and the table that compares them is folded. */
const MOST_OPEN = 12;

/**
 * The sister cities of a city, by name: where they are, how each compares at a glance, and the way to the brief of the two;
 * for none, that this is not a no.
 */
export async function citySisters(db: Database, selection: TiesSelection, screen: Screen): Promise<Element> {
  const {document, t} = screen;
  const [sisters, [home]] = await Promise.all([sistersOf(db, selection, screen), citiesById(db, [selection.city])]);
  const {name: city} = home!;
  const lead = element(document, "p", null, sistersSentence({city, count: sisters.length}, screen));
  if (sisters.length === 0) return element(document, "div", null, lead);
  const many = sisters.length > MOST_OPEN;
  return element(
    document,
    "div",
    null,
    lead,
    picture(home!, sisters, screen),
    many && names(sisters, screen),
    element(
      document,
      "details",
      {class: "twin", open: !many},
      element(document, "summary", null, t("sisters.glance")),
      element(document, "p", {class: "muted"}, t("sisters.glance.about", {city})),
      sisterTable(sisters, screen),
    ),
    element(document, "p", {class: "noprint"}, compareLink(home!, sisters, screen)),
  );
}

function picture(home: City, sisters: readonly Sister[], {document, t, base}: Screen): Element | false {
  const bySize = sisters.map(({city}) => city).sort((a, b) => (b.population ?? 0) - (a.population ?? 0));
  const place = ({name, lat, lon}: City) => (lat === null || lon === null ? [] : [{name, lat, lon}]);
  const [middle] = place(home);
  const places = bySize.flatMap(place);
  if (middle === undefined || places.length === 0) return false;
  const label = t("sisters.map.label", {city: home.name, count: places.length});
  return element(
    document,
    "figure",
    {class: "tie-figure"},
    tieMap(places, {document, label, land: `${base}land.svg#land`, home: middle}),
    element(document, "figcaption", {class: "muted small"}, t("sisters.map.about")),
  );
}

function names(sisters: readonly Sister[], {document, locale}: Screen): Element {
  const items = sisters.map(({city: {name, country}, brief}) =>
    element(
      document,
      "li",
      null,
      element(document, "a", {href: brief}, name),
      element(document, "small", null, ` ${countryName(locale, country)}`),
    ),
  );
  return element(document, "ul", {class: "names"}, ...items);
}

/** The largest stand beside the city; all of them are those against whom. */
function compareLink({id, name}: City, sisters: readonly Sister[], screen: Screen): Element {
  const largest = sisters.map(({city}) => city).sort((a, b) => (b.population ?? 0) - (a.population ?? 0));
  const cities = [id, ...largest.map((sister) => sister.id)].slice(0, MOST_CITIES).join();
  const href = `${pageUrl(screen, "compare/")}?cities=${cities}&against=sisters`;
  return element(screen.document, "a", {class: "act", href}, screen.t("sisters.compare", {city: name}));
}
