import type {APIRoute} from "astro";
import type {SearchEntry} from "../../components/site-search.ts";
import {loadTranslator} from "../../i18n/translator.ts";
import {onceInEveryLanguage} from "../../layouts/paths.ts";
import {SECTIONS} from "../../layouts/sections.ts";
import {siteDatabase} from "../../layouts/site.ts";
import {definitions} from "../../query/definitions.ts";
import {everyIndicator} from "../../query/everyIndicator.ts";
import {sources} from "../../query/sources.ts";

export const getStaticPaths = onceInEveryLanguage;

/** All that the search of a language finds, besides the cities, whose list is cities/: it grows with sections, indicators and sources alone. */
export const GET: APIRoute = async ({params}) => {
  const locale = params.locale!;
  const t = await loadTranslator(locale);
  const db = await siteDatabase(locale);
  const [measures, about, origins] = await Promise.all([everyIndicator(db), definitions(db), sources(db)]);
  const questions = new Map(about.map(({indicator, question}) => [indicator, question]));
  const entries: SearchEntry[] = [
    ...SECTIONS.map(({name, path, about}): SearchEntry => ["page", path, t(`nav.${name}`), t(about)]),
    ...measures.map(({id, title, theme}): SearchEntry => {
      return ["indicator", `indicator/${id}/`, title, `${t(`theme.${theme}`)} · ${questions.get(id)}`];
    }),
    ...origins.map(({id, title, publisher}): SearchEntry => ["source", `sources/${id}/`, title, publisher]),
  ];
  return new Response(JSON.stringify(entries));
};
