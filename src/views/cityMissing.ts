import {element} from "../charts/element.ts";
import {formatList} from "../format/list.ts";
import type {Indicator} from "../model/indicator.ts";
import {THEMES} from "../model/theme.ts";
import {citiesById} from "../query/citiesById.ts";
import type {Database} from "../query/database.ts";
import {indicators} from "../query/indicators.ts";
import {observationsByCity} from "../query/observationsByCity.ts";
import type {Screen} from "./screen.ts";
import {pageUrl} from "./screen.ts";

/** The indicators of which the city has no value: counted by theme, and named in a fold. */
export async function cityMissing(db: Database, {city}: {city: string}, screen: Screen): Promise<Element> {
  const {document, t, locale} = screen;
  const [known, all, observations] = await Promise.all([
    citiesById(db, [city]),
    indicators(db),
    observationsByCity(db, [city]),
  ]);
  const present = new Set(observations.filter(({value}) => value !== null).map(({indicator}) => indicator));
  const missing = all.filter(({id}) => !present.has(id));
  const total = all.length;
  if (missing.length === 0) return element(document, "p", null, t("city.missing.none", {total}));
  const themes = THEMES.map((theme) => ({
    name: t(`theme.${theme}`),
    of: all.filter((indicator) => indicator.theme === theme).length,
    lacking: missing.filter((indicator) => indicator.theme === theme),
  })).filter(({lacking}) => lacking.length > 0);
  const counts = themes.map(({name, of, lacking}) =>
    t("city.missing.count", {theme: name, count: lacking.length, total: of}),
  );
  const link = ({id, title}: Indicator) =>
    element(document, "li", null, element(document, "a", {href: pageUrl(screen, `indicator/${id}/`)}, title));
  const lead = t("city.missing.lead", {count: missing.length, total, city: known[0]?.name ?? city});
  return element(
    document,
    "div",
    {class: "missing"},
    element(document, "p", null, `${lead} ${formatList(locale, counts)}.`),
    element(
      document,
      "details",
      null,
      element(document, "summary", null, t("city.missing.summary")),
      element(
        document,
        "dl",
        null,
        ...themes.map(({name, lacking}) =>
          element(
            document,
            "div",
            null,
            element(document, "dt", null, name),
            element(document, "dd", null, element(document, "ul", null, ...lacking.map(link))),
          ),
        ),
      ),
    ),
  );
}
