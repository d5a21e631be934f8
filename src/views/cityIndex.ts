import {element} from "../charts/element.ts";
import {byName, collator} from "../format/collation.ts";
import {countryName} from "../format/country.ts";
import {formatNumber} from "../format/number.ts";
import {cities} from "../query/cities.ts";
import type {Database} from "../query/database.ts";
import {cityNames} from "./cityNames.ts";
import type {Screen} from "./screen.ts";
import {pageUrl} from "./screen.ts";

/** A country of more cities has a page of its own (countryCities.ts); here it shows so many, its largest. */
export const SHOWN = 8;

/** The countries of the registry, each with an anchor of its code, its largest cities and the way to all of them. */
export async function cityIndex(db: Database, _: object, screen: Screen): Promise<Element> {
  const {document, t, locale} = screen;
  const registry = await cities(db);
  const {compare} = collator(locale);
  const countries = [...Map.groupBy(registry, ({country}) => country)]
    .map(([code, members]) => ({code, name: countryName(locale, code), members}))
    .sort((a, b) => compare(a.name, b.name));
  const jump = countries.map(({code, name, members}) =>
    element(
      document,
      "li",
      null,
      element(document, "a", {href: `#${code}`}, name),
      element(document, "small", null, ` ${formatNumber(locale, members.length, 0)}`),
    ),
  );
  const sections = countries.map(async ({code, name, members}) => {
    const shown = members
      .sort((a, b) => (b.population ?? 0) - (a.population ?? 0))
      .slice(0, SHOWN)
      .sort(byName(locale));
    const count = formatNumber(locale, members.length, 0);
    const all = element(document, "a", {href: pageUrl(screen, `country/${code}/`)}, t("city.index.all", {count}));
    return element(
      document,
      "section",
      {id: code},
      element(document, "h2", null, name),
      await cityNames(db, shown, screen),
      members.length > SHOWN && element(document, "p", null, all),
    );
  });
  return element(
    document,
    "div",
    {class: "city-index"},
    element(
      document,
      "p",
      {class: "lead"},
      t("city.index.lead", {cities: registry.length, countries: countries.length}),
    ),
    element(
      document,
      "details",
      {class: "jump"},
      element(document, "summary", null, t("city.index.countries")),
      element(document, "ul", {class: "names"}, ...jump),
    ),
    ...(await Promise.all(sections)),
  );
}
