import {element} from "../charts/element.ts";
import {countryName} from "../format/country.ts";
import {sisterPairText} from "../format/sentences/ties.ts";
import {cityUrl} from "./cityUrl.ts";
import type {Screen} from "./screen.ts";
import type {Sister, SisterPair} from "./sisters.ts";
import {tableOf} from "./tableTwin.ts";

const COLUMNS = ["city", "comparable", "nearest", "farthest", "brief"] as const;

/** Each sister of a city: of how many lists, on how many indicators the two may be compared, which are nearest and most different, and the brief. */
export function sisterTable(sisters: readonly Sister[], screen: Screen): Element {
  const {document, t} = screen;
  const heads = COLUMNS.map((column) => element(document, "th", {scope: "col"}, t(`sisters.column.${column}`)));
  const table = tableOf(
    heads,
    sisters.map((sister) => line(sister, screen)),
    screen,
  );
  table.setAttribute("class", "sisters");
  return table;
}

function line({city, lists, brief, comparable, nearest, farthest}: Sister, screen: Screen): Element {
  const {document, t, locale} = screen;
  const cell = (column: (typeof COLUMNS)[number], ...children: (string | Element)[]) =>
    element(document, "td", {"data-label": t(`sisters.column.${column}`)}, ...children);
  const pairs = (told: readonly SisterPair[]) =>
    told.length > 0
      ? told.flatMap((pair) => [element(document, "span", null, sisterPairText(pair, screen)), " "])
      : [element(document, "span", {class: "muted"}, t("sisters.pair.none"))];
  return element(
    document,
    "tr",
    null,
    element(
      document,
      "th",
      {scope: "row"},
      element(document, "a", {href: cityUrl(screen, city)}, city.name),
      element(document, "small", null, ` ${countryName(locale, city.country)}, ${t("sisters.lists", {count: lists})}`),
    ),
    cell("comparable", comparable > 0 ? t("sisters.comparable", {count: comparable}) : t("sisters.comparable.none")),
    cell("nearest", ...pairs(nearest)),
    cell("farthest", ...pairs(farthest)),
    cell("brief", element(document, "a", {href: brief}, t("sisters.brief", {city: city.name}))),
  );
}
