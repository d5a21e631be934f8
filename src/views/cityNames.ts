import {element} from "../charts/element.ts";
import type {City} from "../model/city.ts";
import {coverageByCity} from "../query/coverageByCity.ts";
import type {Database} from "../query/database.ts";
import {perDatabase} from "../query/perDatabase.ts";
import {cityUrl} from "./cityUrl.ts";
import type {Screen} from "./screen.ts";

/** Cities as links in columns, in the order given; the number is that of their indicators. */
export async function cityNames(db: Database, cities: readonly City[], screen: Screen): Promise<Element> {
  const {document} = screen;
  const known = await indicatorsByCity(db);
  const items = cities.map((city) => {
    const count = known.get(city.id);
    return element(
      document,
      "li",
      null,
      element(document, "a", {href: cityUrl(screen, city)}, city.name),
      count !== undefined && element(document, "small", null, ` ${count}`),
    );
  });
  return element(document, "ul", {class: "names"}, ...items);
}

const indicatorsByCity = perDatabase(
  async (db) => new Map((await coverageByCity(db)).map(({city, indicators}) => [city, indicators])),
);
