import {element} from "../charts/element.ts";
import {citiesById} from "../query/citiesById.ts";
import type {Database} from "../query/database.ts";
import {cityFacts} from "./cityFacts.ts";
import {cityLocator} from "./cityLocator.ts";
import {citySummary} from "./citySummary.ts";
import type {Screen} from "./screen.ts";
import {pageUrl} from "./screen.ts";

/** What a city's page begins with: its name, how much is known of it, its facts, the way to compare it, and where it lies. For a city that the registry does not know, that it does not (`data-unknown`). */
export async function cityOpening(db: Database, selection: {city: string}, screen: Screen): Promise<Element> {
  const {document, t} = screen;
  const [city] = await citiesById(db, [selection.city]);
  if (!city) return unknown(selection.city, screen);
  const [summary, facts, locator] = await Promise.all([
    citySummary(db, selection, screen),
    cityFacts(db, selection, screen),
    cityLocator(db, selection, screen),
  ]);
  const {id, name, local} = city;
  const compare = element(
    document,
    "a",
    {class: "act", href: `${pageUrl(screen, "compare/")}?cities=${id}`},
    t("city.compare"),
  );
  return element(
    document,
    "div",
    {class: "city-opening"},
    element(
      document,
      "div",
      null,
      element(
        document,
        "h1",
        null,
        name,
        local !== null && local !== name && element(document, "small", null, ` ${local}`),
      ),
      summary,
      facts,
      element(document, "p", {class: "noprint"}, compare),
    ),
    locator,
  );
}

function unknown(city: string, {document, t}: Screen): Element {
  return element(
    document,
    "div",
    {"data-unknown": true},
    element(document, "h1", null, t("city.unknown.title")),
    element(document, "p", {class: "lead", style: "overflow-wrap: anywhere"}, t("city.unknown", {city})),
  );
}
