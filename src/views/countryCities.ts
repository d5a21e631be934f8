import type {Child} from "../charts/element.ts";
import {element} from "../charts/element.ts";
import {byName} from "../format/collation.ts";
import type {City} from "../model/city.ts";
import {cities} from "../query/cities.ts";
import type {Database} from "../query/database.ts";
import {perDatabase} from "../query/perDatabase.ts";
import {SHOWN} from "./cityIndex.ts";
import {cityNames} from "./cityNames.ts";
import type {Screen} from "./screen.ts";
import {pageUrl} from "./screen.ts";

/** So many cities stand on a page; a country of more has several. */
const LISTED = 1500;

/** A page of a country, by its ISO 3166-1 alpha-2 code; the first part is 1. */
export interface CountryPart {
  country: string;
  part: number;
}

/** The pages of all countries of which the index shows some cities alone. */
export async function countryParts(db: Database): Promise<CountryPart[]> {
  return [...(await byCountry(db))]
    .filter(([, {length}]) => length > SHOWN)
    .flatMap(([country, {length}]) => {
      return Array.from({length: Math.ceil(length / LISTED)}, (_, index) => ({country, part: index + 1}));
    });
}

/** Where such a page stands within a language. */
export function countryPath({country, part}: CountryPart): string {
  return part === 1 ? `country/${country}/` : `country/${country}/${part}/`;
}

/** The cities of a country by name, or a part of them, with the way to the other parts. */
export async function countryCities(db: Database, {country, part}: CountryPart, screen: Screen): Promise<Element> {
  const {document, locale} = screen;
  const members = (await byCountry(db)).get(country)!.toSorted(byName(locale));
  const parts = Array.from({length: Math.ceil(members.length / LISTED)}, (_, index) =>
    members.slice(index * LISTED, (index + 1) * LISTED),
  );
  const names = await cityNames(db, parts[part - 1]!, screen);
  return element(document, "div", null, parts.length > 1 && otherParts(parts, {country, part}, screen), names);
}

const byCountry = perDatabase(async (db) => Map.groupBy(await cities(db), ({country}) => country));

function otherParts(parts: readonly City[][], {country, part}: CountryPart, screen: Screen): Element {
  const {document, t} = screen;
  const items = parts.map((own, index): Child => {
    const words = t("country.part", {from: own[0]!.name, to: own.at(-1)!.name});
    const href = pageUrl(screen, countryPath({country, part: index + 1}));
    return element(
      document,
      "li",
      null,
      index + 1 === part ? element(document, "b", null, words) : element(document, "a", {href}, words),
    );
  });
  return element(document, "ul", {class: "parts"}, ...items);
}
