import {element} from "../charts/element.ts";
import {marker} from "../charts/marker.ts";
import {countryName} from "../format/country.ts";
import {formatNumber} from "../format/number.ts";
import {formatPeriod} from "../format/period.ts";
import type {BriefFacts} from "./briefFacts.ts";
import {SIZES} from "./briefFacts.ts";
import type {Citations} from "./briefSources.ts";
import {cityUrl} from "./cityUrl.ts";
import type {Screen} from "./screen.ts";

/** The head of the table: each city with its sign, its names, its country, and its population with area, year and source. */
export function briefHead(facts: BriefFacts, citations: Citations, screen: Screen): Element {
  const {document, t} = screen;
  return element(
    document,
    "thead",
    {role: "rowgroup"},
    element(
      document,
      "tr",
      {role: "row"},
      element(document, "th", {scope: "col", role: "columnheader"}, t("matrix.indicator")),
      ...facts.cities.map((_, index) => city(facts, index, citations, screen)),
    ),
  );
}

function city({cities, all}: BriefFacts, index: number, {cite}: Citations, screen: Screen): Element {
  const {document, t, locale} = screen;
  const home = cities[index]!;
  const {name, local, country, capital} = home;
  const sizes = SIZES.flatMap((size) => all.filter(({indicator}) => indicator.id === size));
  const size = sizes.find((one) => one.cities[index]?.shown);
  const shown = size?.cities[index]?.shown;
  return element(
    document,
    "th",
    {scope: "col", role: "columnheader"},
    element(
      document,
      "span",
      {class: "brief-name"},
      marker(document, index),
      element(document, "a", {href: cityUrl(screen, home)}, name),
      local !== null && local !== name && element(document, "span", {class: "muted"}, ` ${local}`),
    ),
    element(
      document,
      "span",
      {class: "brief-where"},
      countryName(locale, country),
      capital && ` · ${t("city.fact.capital")}`,
    ),
    shown && size
      ? element(
          document,
          "span",
          {class: "brief-where"},
          formatNumber(locale, shown.value, size.indicator.decimals),
          " ",
          t("brief.people", {boundary: t(`boundary.${shown.boundary}`), year: formatPeriod(locale, shown.period)}),
          cite(shown.source),
        )
      : element(document, "span", {class: "brief-where"}, t("brief.people.none")),
  );
}
