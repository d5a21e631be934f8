import type {APIRoute} from "astro";
import {cardImage} from "../../../cards/cardImage.ts";
import {inThisShare} from "../../../layouts/paths.ts";
import {siteDatabase, siteScreen} from "../../../layouts/site.ts";
import {everyIndicator} from "../../../query/everyIndicator.ts";
import {indicatorCard} from "../../../views/indicatorCard.ts";

export async function getStaticPaths() {
  const all = await everyIndicator(await siteDatabase("en"));
  return inThisShare(all).map(({id}) => ({params: {id}}));
}

/** The picture of links to an indicator, one for all languages. */
export const GET: APIRoute = async ({params}) => {
  const card = await indicatorCard(await siteDatabase("en"), {indicator: params.id!}, await siteScreen("en"));
  return new Response(cardImage(card));
};
