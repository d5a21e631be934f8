import type {APIContext} from "astro";
import {atomFeed} from "../../../layouts/atomFeed.ts";
import {siteDatabase} from "../../../layouts/site.ts";
import {indicators} from "../../../query/indicators.ts";

/** One for each indicator. */
export async function getStaticPaths() {
  const all = await indicators(await siteDatabase("en"));
  return all.map(({id, title}) => ({params: {id}, props: {title}}));
}

/** What every release changed of an indicator. */
export function GET({params, props}: APIContext<{title: string}>): Promise<Response> {
  const indicator = params.id!;
  return atomFeed({feed: {indicator}, name: props.title, page: `indicator/${indicator}/`});
}
