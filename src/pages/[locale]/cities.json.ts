import type {APIRoute} from "astro";
import {countryName} from "../../format/country.ts";
import {onceInEveryLanguage} from "../../layouts/paths.ts";
import {siteDatabase} from "../../layouts/site.ts";
import {cities} from "../../query/cities.ts";
import {coverageByCity} from "../../query/coverageByCity.ts";
import type {PickerCity} from "../../components/city-search.ts";

export const getStaticPaths = onceInEveryLanguage;

/** Every city for the typeahead, the largest first; countries in the reader's language. */
export const GET: APIRoute = async ({params}) => {
  const db = await siteDatabase("en");
  const [rows, coverage] = await Promise.all([cities(db), coverageByCity(db)]);
  const known = new Map(coverage.map(({city, indicators}) => [city, indicators]));
  const list = rows
    .sort((a, b) => (b.population ?? 0) - (a.population ?? 0) || (a.id < b.id ? -1 : 1))
    .map(({id, name, local, country, lon, lat}): PickerCity => {
      const where = countryName(params.locale!, country);
      const indicators = known.get(id) ?? 0;
      const city = [id, name, where, indicators, local && local !== name ? local : null] as const;
      return lon === null || lat === null ? [...city] : [...city, hundredth(lon), hundredth(lat)];
    });
  return new Response(JSON.stringify(list));
};

function hundredth(degrees: number): number {
  return Math.round(degrees * 100) / 100;
}
