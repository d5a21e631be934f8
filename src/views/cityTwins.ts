import {element} from "../charts/element.ts";
import {formatList} from "../format/list.ts";
import {formatValue} from "../format/number.ts";
import {formatYear} from "../format/period.ts";
import {twinSentence} from "../format/sentences/twins.ts";
import type {Twin} from "../methods/twins.ts";
import type {City} from "../model/city.ts";
import {citiesById} from "../query/citiesById.ts";
import type {Database} from "../query/database.ts";
import {cityUrl} from "./cityUrl.ts";
import {figureUrl} from "./figureUrl.ts";
import {linked} from "./linked.ts";
import type {Screen} from "./screen.ts";
import {pageUrl} from "./screen.ts";
import type {CityTwins} from "./twinsOf.ts";
import {twinsOf} from "./twinsOf.ts";

/** By indicator, who stood where the city stands now and has improved: the two figures, the change, the years it took, the source, and links to both over the years and to the way of the newer figure. It says for what nobody was found. */
export async function cityTwins(db: Database, {city}: {city: string}, screen: Screen): Promise<Element> {
  const {document, t, locale} = screen;
  const found = await twinsOf(db, city);
  const ids = [city, ...found.flatMap(({twins}) => twins.map((twin) => twin.city))];
  const known = new Map((await citiesById(db, ids)).map((one) => [one.id, one]));
  const home = known.get(city)?.name ?? city;
  if (found.length === 0) return element(document, "p", {class: "notice"}, t("city.twins.none", {city: home}));
  const lists = found.filter(({twins}) => twins.length > 0).map((one) => list(one, {city, home, known}, screen));
  const without = found.filter(({twins}) => twins.length === 0).map(({indicator}) => indicator.title);
  return element(
    document,
    "div",
    null,
    lists.length > 0 && element(document, "dl", {class: "twins"}, ...lists),
    without.length > 0 &&
      element(
        document,
        "p",
        {class: "notice"},
        t("city.twins.nobody", {indicators: formatList(locale, without), city: home}),
      ),
  );
}

interface Names {
  city: string;
  home: string;
  known: ReadonlyMap<string, City>;
}

function list({indicator, now, twins}: CityTwins, {city, home, known}: Names, screen: Screen): Element {
  const {document, t, locale} = screen;
  const {id, title, decimals, unit} = indicator;
  const value = formatValue(locale, now.value, {decimals, unit: unit.label});
  const own = t("city.twins.own", {city: home, value, year: formatYear(locale, now.year)});
  const item = (twin: Twin) => {
    const there = known.get(twin.city)!;
    const both = `${pageUrl(screen, "compare/")}?cities=${city},${twin.city}&indicators=${id}&view=trends`;
    const way = figureUrl({city: twin.city, indicator: id, period: twin.now.period, source: twin.source}, screen);
    return element(
      document,
      "li",
      null,
      ...linked(document, twinSentence({...twin, city: there.name, indicator}, screen), {
        name: there.name,
        href: cityUrl(screen, there),
      }),
      " ",
      element(
        document,
        "small",
        null,
        element(document, "a", {href: both}, t("city.twins.compare")),
        " · ",
        element(document, "a", {href: pageUrl(screen, `sources/${twin.source}/`)}, twin.source),
        " · ",
        element(document, "a", {href: way}, t("figure.open")),
      ),
    );
  };
  return element(
    document,
    "div",
    null,
    element(
      document,
      "dt",
      null,
      element(document, "a", {href: `#${id}`}, title),
      element(document, "small", null, ` ${own}`),
    ),
    element(document, "dd", null, element(document, "ul", null, ...twins.map(item))),
  );
}
