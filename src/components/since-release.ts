/** What a page of a city, an indicator or a pair says to who comes by a link that was made with another release: fetched by such links alone. */
import {element} from "../charts/element.ts";
import {loadTranslator} from "../i18n/translator.ts";
import {ANY_CITY} from "../model/cityPages.ts";
import {REGIONS} from "../model/region.ts";
import {inLanguage} from "../query/language.ts";
import type {FigurePage} from "../views/shownFigures.ts";
import {sinceRelease} from "../views/sinceRelease.ts";
import {pageEngine} from "./page-engine.ts";

/** Above what the page shows: what became of it since `release`. What fails is told by the page's own views. */
export async function tellSince(release: string): Promise<void> {
  const base = import.meta.env.BASE_URL;
  const {lang: locale, dataset} = document.documentElement;
  const page = pageOf(location, `${base}${locale}/`);
  if (page === null) return;
  const place = element(document, "div", {class: "notice", role: "status"});
  document.querySelector("main")!.prepend(place);
  const t = await loadTranslator(locale);
  place.textContent = t("since.made", {since: release, release: dataset.release!});
  const db = inLanguage(await pageEngine(), locale);
  place.replaceChildren(await sinceRelease(db, {release, page}, {document, locale, t, base}));
}

/** What the page at an address shows figures of; null for one that shows none, and for the compare page, which tells it itself. */
export function pageOf({pathname, search}: Pick<Location, "pathname" | "search">, home: string): FigurePage | null {
  const [section, id = ""] = pathname.slice(home.length).split("/");
  const asked = new URLSearchParams(search);
  if (section === "city" && id) {
    const city = id === ANY_CITY ? asked.get("city") : id;
    return city ? {page: "city", city} : null;
  }
  if (section === "brief") {
    const [a, b] = id ? id.split("--") : [asked.get("a"), asked.get("b")];
    return a && b ? {page: "brief", pair: {a, b}} : null;
  }
  if (section !== "indicator" || !id) return null;
  const region = REGIONS.find((region) => region === asked.get("region")) ?? null;
  const selection = {indicator: id, stratum: asked.get("stratum"), region, country: asked.get("country")};
  return {page: "indicator", selection};
}
