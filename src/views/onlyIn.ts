import {collator} from "../format/collation.ts";
import {countryName} from "../format/country.ts";
import {formatList} from "../format/list.ts";
import type {Database} from "../query/database.ts";
import {confinement} from "./confinement.ts";
import type {Screen} from "./screen.ts";

/** More countries than this are not a few. */
const FEW = 3;

/** The names of the few countries that alone measure an indicator, in a list; null for one of all countries or of many. */
export async function onlyIn(
  db: Database,
  indicator: string,
  {locale}: Pick<Screen, "locale">,
): Promise<string | null> {
  const countries = (await confinement(db))(indicator);
  if (countries === null || countries.length > FEW) return null;
  const names = countries.map((country) => countryName(locale, country));
  return formatList(locale, names.sort(collator(locale).compare));
}
