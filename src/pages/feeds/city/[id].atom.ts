import type {APIContext} from "astro";
import {atomFeed} from "../../../layouts/atomFeed.ts";
import {inThisShare} from "../../../layouts/paths.ts";
import {siteDatabase} from "../../../layouts/site.ts";
import type {City} from "../../../model/city.ts";
import {cities} from "../../../query/cities.ts";
import {citiesWithFeed} from "../../../views/citiesWithFeed.ts";
import {cityPath} from "../../../views/cityUrl.ts";

/** One for each city of citiesWithFeed. */
export async function getStaticPaths() {
  const db = await siteDatabase("en");
  const [registry, followed] = await Promise.all([cities(db), citiesWithFeed(db)]);
  return inThisShare(registry.filter(({id}) => followed.has(id))).map((city) => ({
    params: {id: city.id},
    props: {city},
  }));
}

/** What every release changed of a city. */
export function GET({props}: APIContext<{city: City}>): Promise<Response> {
  const {city} = props;
  return atomFeed({feed: {city: city.id}, name: city.name, page: cityPath(city, "en")});
}
