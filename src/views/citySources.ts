import {element} from "../charts/element.ts";
import type {Database} from "../query/database.ts";
import {seriesByCity} from "../query/seriesByCity.ts";
import {sources} from "../query/sources.ts";
import type {Screen} from "./screen.ts";
import {pageUrl} from "./screen.ts";

/** The sources of a city's figures, each credited as its publisher asks, with its licence. */
export async function citySources(db: Database, {city}: {city: string}, screen: Screen): Promise<Element> {
  const {document} = screen;
  const [all, series] = await Promise.all([sources(db), seriesByCity(db, city)]);
  const used = new Set(series.map(({source}) => source));
  const items = all
    .filter(({id}) => used.has(id))
    .map(({id, attribution, licence}) =>
      element(
        document,
        "li",
        null,
        element(document, "a", {href: pageUrl(screen, `sources/${id}/`)}, id),
        ` ${attribution} `,
        element(document, "span", {class: "badge"}, licence),
      ),
    );
  return element(document, "ul", {class: "credits small"}, ...items);
}
