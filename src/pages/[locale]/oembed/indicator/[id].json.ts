import type {APIRoute} from "astro";
import {CARD} from "../../../../charts/linkCard.ts";
import {EMBED_HEIGHT, embedCode} from "../../../../format/embedCode.ts";
import {loadTranslator} from "../../../../i18n/translator.ts";
import {inEveryLanguage} from "../../../../layouts/paths.ts";
import {siteDatabase} from "../../../../layouts/site.ts";
import {siteAddress} from "../../../../layouts/siteAddress.ts";
import {everyIndicator} from "../../../../query/everyIndicator.ts";
import {pageUrl} from "../../../../views/screen.ts";

/** Other sites ask for it by its whole address: where the build does not know that, there is none. */
export async function getStaticPaths() {
  if (!import.meta.env.SITE) return [];
  const all = await everyIndicator(await siteDatabase("en"));
  return inEveryLanguage(all, (locale, {id}) => ({params: {locale, id}}));
}

/** What a site that is given the link to an indicator needs to show its picture instead (oEmbed 1.0). */
export const GET: APIRoute = async ({params}) => {
  const {locale, id} = params as {locale: string; id: string};
  const screen = {locale, base: import.meta.env.BASE_URL};
  const t = await loadTranslator(locale);
  const {title} = (await everyIndicator(await siteDatabase(locale))).find((indicator) => indicator.id === id)!;
  const src = siteAddress(`${pageUrl(screen, "embed/distribution/")}?indicator=${id}`);
  const description = {
    version: "1.0",
    type: "rich",
    provider_name: t("site.name"),
    provider_url: siteAddress(pageUrl(screen, "")),
    title,
    html: embedCode({src, script: siteAddress(`${screen.base}embed.js`), title}),
    width: 800,
    height: EMBED_HEIGHT,
    thumbnail_url: siteAddress(`${screen.base}card/indicator/${id}.png`),
    thumbnail_width: CARD.width,
    thumbnail_height: CARD.height,
  };
  return new Response(JSON.stringify(description));
};
