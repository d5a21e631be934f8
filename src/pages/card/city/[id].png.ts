import type {APIRoute} from "astro";
import {cardImage} from "../../../cards/cardImage.ts";
import {inThisShare} from "../../../layouts/paths.ts";
import {siteDatabase, siteScreen} from "../../../layouts/site.ts";
import {cardCities} from "../../../views/cardCities.ts";
import {cityCard} from "../../../views/cityCard.ts";

export async function getStaticPaths() {
  const ids = await cardCities(await siteDatabase("en"));
  return inThisShare([...ids]).map((id) => ({params: {id}}));
}

/** The picture of links to a city, one for all languages. */
export const GET: APIRoute = async ({params}) => {
  const card = await cityCard(await siteDatabase("en"), {city: params.id!}, await siteScreen("en"));
  return new Response(cardImage(card));
};
