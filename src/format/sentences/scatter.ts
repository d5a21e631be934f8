import type {Level} from "../../model/area.ts";
import type {Indicator} from "../../model/indicator.ts";
import {formatList} from "../list.ts";
import {formatValue} from "../number.ts";
import {formatYear} from "../period.ts";
import type {Voice} from "./voice.ts";
import {paragraph} from "./voice.ts";

/** One of the two indicators, as it is drawn. */
export interface ScatterAxisFact {
  indicator: Pick<Indicator, "title" | "unit" | "decimals">;
  year: number;
  /** Whose figures are drawn. */
  level: Level;
}

/** Two indicators against one another. */
export interface ScatterFact {
  x: ScatterAxisFact;
  y: ScatterAxisFact;
  /** Cities that have a figure of both, those of them that lie beyond the picture, and those against whom the chosen are held. */
  count: number;
  beyond: number;
  members: number;
  /** The chosen cities that are drawn. */
  cities: readonly {name: string; x: number; y: number}[];
  /** The others, each with the indicator that it lacks and why, as people read it. */
  missing: readonly {name: string; indicator: string; reason: string}[];
}

/** "Each of the 851 dots is a city. Across: GDP per inhabitant, EUR/person, 2017. …": how to read the picture, and how many lie beyond it. */
export function scatterReading({x, y, count, members, beyond}: ScatterFact, {t, locale}: Voice): string {
  const axis = ({indicator: {title, unit}, year}: ScatterAxisFact) =>
    [title, unit.label, formatYear(locale, year)].filter(Boolean).join(", ");
  return paragraph(
    t("scatter.dots", {count, x: axis(x), y: axis(y)}),
    members < count && t("scatter.members", {count: members}),
    beyond > 0 && t("scatter.beyond", {count: beyond}),
  );
}

/** "Vienna: 49,500 EUR/person and 11.6 µg/m³.": where the chosen cities stand, and who is not drawn and why. Empty for no city. */
export function scatterCities({x, y, cities, missing}: ScatterFact, {t, locale}: Voice): string {
  const value = (amount: number, {indicator: {decimals, unit}}: ScatterAxisFact) =>
    formatValue(locale, amount, {decimals, unit: unit.label});
  const absent = missing.map(({name, indicator, reason}) => t("scatter.missing.city", {city: name, indicator, reason}));
  return paragraph(
    ...cities.map((city) => t("scatter.city", {city: city.name, x: value(city.x, x), y: value(city.y, y)})),
    absent.length > 0 && t("scatter.missing", {cities: formatList(locale, absent)}),
  );
}

/** What the picture does not show. No correlation is told. */
export function scatterLimits({x, y}: ScatterFact, {t}: Voice): string {
  return paragraph(
    ...[x, y].map(({level, indicator}) => level !== "city" && t("scatter.regional", {indicator: indicator.title})),
    t("scatter.limits"),
  );
}
