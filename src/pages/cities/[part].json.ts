import type {APIRoute} from "astro";
import {cityParts} from "../../components/citylist/cityParts.ts";
import type {ListedCity} from "../../components/citylist/cityParts.ts";
import {siteDatabase} from "../../layouts/site.ts";
import {cities} from "../../query/cities.ts";
import {coverageByCity} from "../../query/coverageByCity.ts";

/** The parts of the list of cities, for all languages: the typeaheads fetch what a reader asks for. Every share of a build makes them all. */
export async function getStaticPaths() {
  return [...cityParts(await listed())].map(([part, content]) => ({params: {part}, props: {content}}));
}

export const GET: APIRoute<{content: unknown}> = ({props}) => new Response(JSON.stringify(props.content));

/** Every city, the largest first. */
async function listed(): Promise<ListedCity[]> {
  const db = await siteDatabase("en");
  const [rows, coverage] = await Promise.all([cities(db), coverageByCity(db)]);
  const known = new Map(coverage.map(({city, indicators}) => [city, indicators]));
  return rows
    .sort((a, b) => (b.population ?? 0) - (a.population ?? 0) || (a.id < b.id ? -1 : 1))
    .map(({id, name, local, country, lon, lat, pages}) => {
      const city = [id, name, country, known.get(id) ?? 0, pages, local && local !== name ? local : null] as const;
      return lon === null || lat === null ? [...city] : [...city, hundredth(lon), hundredth(lat)];
    });
}

function hundredth(degrees: number): number {
  return Math.round(degrees * 100) / 100;
}
