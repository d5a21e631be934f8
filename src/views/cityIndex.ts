import type {Child} from "../charts/element.ts";
import {element} from "../charts/element.ts";
import {collator} from "../format/collation.ts";
import {countryName} from "../format/country.ts";
import {formatNumber} from "../format/number.ts";
import {cities} from "../query/cities.ts";
import {coverageByCity} from "../query/coverageByCity.ts";
import type {Database} from "../query/database.ts";
import {cityUrl} from "./cityUrl.ts";
import type {Screen} from "./screen.ts";

/** Every city of the registry by country, each country with an anchor of its code; the number is that of its indicators. */
export async function cityIndex(db: Database, _: object, screen: Screen): Promise<Element> {
  const {document, t, locale} = screen;
  const [registry, coverage] = await Promise.all([cities(db), coverageByCity(db)]);
  const known = new Map(coverage.map(({city, indicators}) => [city, indicators]));
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
  const sections = countries.map(({code, name, members}) => {
    const items = members
      .sort((a, b) => compare(a.name, b.name))
      .map((city): Child => {
        const count = known.get(city.id);
        return element(
          document,
          "li",
          null,
          element(document, "a", {href: cityUrl(screen, city)}, city.name),
          count !== undefined && element(document, "small", null, ` ${count}`),
        );
      });
    return element(
      document,
      "section",
      {id: code},
      element(document, "h2", null, name),
      element(document, "ul", {class: "names"}, ...items),
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
    ...sections,
  );
}
