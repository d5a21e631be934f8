import {collator} from "../format/collation.ts";
import {countryName} from "../format/country.ts";
import {formatList} from "../format/list.ts";
import type {Database} from "../query/database.ts";
import {confinement} from "./confinement.ts";
import type {Screen} from "./screen.ts";

interface FewCountries {
  count: number;
  countries: string;
}

/** More countries than this are not a few. */
const FEW = 3;

/** The few countries that alone measure an indicator: how many, and their names in a list; null for one of all countries or of many. */
export async function onlyIn(
  db: Database,
  indicator: string,
  {locale}: Pick<Screen, "locale">,
): Promise<FewCountries | null> {
  const countries = (await confinement(db))(indicator);
  if (countries === null || countries.length > FEW) return null;
  const names = countries.map((country) => countryName(locale, country));
  return {count: names.length, countries: formatList(locale, names.sort(collator(locale).compare))};
}
