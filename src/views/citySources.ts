import {element} from "../charts/element.ts";
import {formatPeriod} from "../format/period.ts";
import type {Database} from "../query/database.ts";
import {seriesByCity} from "../query/seriesByCity.ts";
import {sources} from "../query/sources.ts";
import type {Screen} from "./screen.ts";
import {pageUrl} from "./screen.ts";

/** The sources of a city's figures, each at an address of its own (`#source-ID`), credited as its publisher asks, with its data set, licence, day of retrieval and the checksum of its file. */
export async function citySources(db: Database, {city}: {city: string}, screen: Screen): Promise<Element> {
  const {document, t, locale} = screen;
  const [all, series] = await Promise.all([sources(db), seriesByCity(db, city)]);
  const used = new Set(series.map(({source}) => source));
  const items = all
    .filter(({id}) => used.has(id))
    .map(({id, attribution, title, publisher, licence, accessed, checksum, file}) =>
      element(
        document,
        "li",
        {id: `source-${id}`},
        element(document, "a", {href: pageUrl(screen, `sources/${id}/`)}, id),
        ` ${attribution} `,
        element(
          document,
          "small",
          {class: "muted"},
          `${t("city.sources.file", {title, publisher, licence, day: formatPeriod(locale, accessed), file})} `,
          element(document, "code", null, checksum),
        ),
      ),
    );
  return element(document, "ul", {class: "credits small"}, ...items);
}
