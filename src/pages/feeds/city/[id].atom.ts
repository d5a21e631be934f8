import type {APIContext} from "astro";
import {atomFeed} from "../../../layouts/atomFeed.ts";
import {siteDatabase} from "../../../layouts/site.ts";
import {cities} from "../../../query/cities.ts";
import {citiesWithFeed} from "../../../views/citiesWithFeed.ts";

/** One for each city that has figures or had some: of the others there is nothing to follow yet, and hosts count files. */
export async function getStaticPaths() {
  const db = await siteDatabase("en");
  const [registry, followed] = await Promise.all([cities(db), citiesWithFeed(db)]);
  return registry.filter(({id}) => followed.has(id)).map(({id, name}) => ({params: {id}, props: {name}}));
}

/** What every release changed of a city. */
export function GET({params, props}: APIContext<{name: string}>): Promise<Response> {
  const city = params.id!;
  return atomFeed({feed: {city}, name: props.name, page: `city/${city}/`});
}
