import type {APIRoute} from "astro";
import {countryName} from "../../format/country.ts";
import {LOCALES} from "../../i18n/translator.ts";
import {siteDatabase} from "../../layouts/site.ts";
import {cities} from "../../query/cities.ts";
import type {PickerCity} from "../../components/city-search.ts";

export const getStaticPaths = () => LOCALES.map((locale) => ({params: {locale}}));

/** Every city for the typeahead, the largest first: id, name, country in the reader's language, and the local name where it differs. */
export const GET: APIRoute = async ({params}) => {
  const rows = await cities(await siteDatabase());
  const list = rows
    .sort((a, b) => (b.population ?? 0) - (a.population ?? 0) || (a.id < b.id ? -1 : 1))
    .map(({id, name, local, country}): PickerCity => {
      const where = countryName(params.locale!, country);
      return local && local !== name ? [id, name, where, local] : [id, name, where];
    });
  return new Response(JSON.stringify(list));
};
