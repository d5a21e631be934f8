import type {APIRoute} from "astro";
import {cardImage} from "../../cards/cardImage.ts";
import {linkCard} from "../../charts/linkCard.ts";
import {siteDatabase, siteScreen} from "../../layouts/site.ts";
import {cardFoot} from "../../views/indicatorCard.ts";

/** The picture of links to all other pages. */
export const GET: APIRoute = async () => {
  const db = await siteDatabase("en");
  const screen = await siteScreen("en");
  const [title, about] = [screen.t("home.title"), screen.t("site.tagline")];
  return new Response(cardImage(linkCard({title, about, shows: [], foot: cardFoot(db, screen)}, screen.document)));
};
