import type {Indicator} from "../../model/indicator.ts";
import {formatList} from "../list.ts";
import {formatYear} from "../period.ts";
import {round} from "../round.ts";
import {changeText} from "./amount.ts";
import type {Voice} from "./voice.ts";
import {paragraph} from "./voice.ts";

/** One city in two years, by name. */
export interface SlopeCity {
  name: string;
  from: number | null;
  to: number | null;
  /** May the change be one of counting? Then it is not told. */
  broken: boolean;
}

/** An indicator in two years. */
export interface SlopeFact {
  indicator: Pick<Indicator, "unit" | "decimals">;
  years: readonly [first: number, last: number];
  /** In the order of choice. */
  cities: readonly SlopeCity[];
  /** The middle of all cities that have both years, and how many there are; null where it is not known. */
  median: {from: number; to: number; count: number} | null;
  /** Those of the two years that were unlike others. */
  shock: readonly number[];
}

/**
 * "From 2009 to 2019 it went down in Vienna (−2.7 µg/m³, −18%), and up in Lagos (+3.0 µg/m³, +11%).": what went up and down,
 * never better and worse; then what stayed, what is not told and why, and who is missing (METHODS.md M8). Empty for no city.
 */
export function slopeSentence({indicator, years, cities, median, shock}: SlopeFact, voice: Voice): string {
  const {t, locale} = voice;
  if (cities.length === 0) return "";
  const list = (names: readonly string[]) => formatList(locale, names);
  const ends = {first: formatYear(locale, years[0]), last: formatYear(locale, years[1])};
  const whole = cities.filter(hasBoth);
  const told = whole.filter(({broken}) => !broken);
  const wayOf = ({from, to}: {from: number; to: number}) =>
    Math.sign(round(to, indicator.decimals) - round(from, indicator.decimals));
  const went = (way: number) =>
    list(
      told
        .filter((city) => wayOf(city) === way)
        .map(({name, from, to}) => t("slope.city", {city: name, change: changeText(from, to, indicator, voice)})),
    );
  const [down, up] = [went(-1), went(1)];
  const same = told.filter((city) => wayOf(city) === 0).map(({name}) => name);
  const broken = whole.filter((city) => city.broken).map(({name}) => name);
  const missing = cities.filter((city) => !hasBoth(city)).map(({name}) => name);
  return paragraph(
    down !== "" && up !== "" && t("slope.both", {...ends, down, up}),
    down !== "" && up === "" && t("slope.down", {...ends, down}),
    down === "" && up !== "" && t("slope.up", {...ends, up}),
    same.length > 0 && t("slope.same", {...ends, cities: list(same)}),
    broken.length > 0 && t("slope.broken", {cities: list(broken)}),
    missing.length > 0 && t("slope.missing", {cities: list(missing)}),
    median !== null &&
      t("slope.median", {count: median.count, change: changeText(median.from, median.to, indicator, voice)}),
    ...shock.map((year) => t("slope.shock", {year: formatYear(locale, year)})),
  );
}

function hasBoth(city: SlopeCity): city is SlopeCity & {from: number; to: number} {
  return city.from !== null && city.to !== null;
}
