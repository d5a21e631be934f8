import type {Indicator} from "../../model/indicator.ts";
import type {Bond} from "../../model/tie.ts";
import {formatList} from "../list.ts";
import {formatNumber, formatValue} from "../number.ts";
import type {Voice} from "./voice.ts";
import {paragraph} from "./voice.ts";

/** An indicator with the figures of a city and of a sister of it. */
export interface SisterPairFact {
  indicator: Pick<Indicator, "title" | "decimals" | "unit">;
  own: number;
  other: number;
}

/** A network that holds a city, in the words of its list. */
export interface MembershipFact {
  bond: Bond;
  field: string | null;
  vintage: string;
  caveat: string;
}

/** How many sister cities lists name, and what the lists do not say. */
export function sistersSentence({city, count}: {city: string; count: number}, {t}: Voice): string {
  if (count === 0) return t("sisters.none", {city});
  return paragraph(t("sisters.lead", {city, count}), t("sisters.care"));
}

/** "Unemployment 6.1 and 6.3%": of the city first, then of its sister. */
export function sisterPairText({indicator, own, other}: SisterPairFact, {t, locale}: Voice): string {
  const {title, decimals, unit} = indicator;
  return t("sisters.pair", {
    title,
    own: formatNumber(locale, own, decimals),
    other: formatValue(locale, other, {decimals, unit: unit.label}),
  });
}

/** In how many of the networks a city is listed, or that it is in none, which is not a no. */
export function networksSentence(
  {city, count, names}: {city: string; count: number; names: readonly string[]},
  {t, locale}: Voice,
): string {
  const networks = formatList(locale, names);
  if (count === 0) return t("networks.none", {city, networks});
  return count < names.length ? t("networks.lead", {city, networks}) : t("networks.all", {networks});
}

/** "Member, for Music. List of 1 October 2024. …": what binds a city to a network, of when that is known, and what is not. */
export function membershipSentence({bond, field, vintage, caveat}: MembershipFact, {t}: Voice): string {
  const bound = t(`network.bond.${bond}`);
  return paragraph(
    field === null ? t("network.bound", {bound}) : t("network.bound.field", {bound, field}),
    t("network.vintage", {vintage}),
    caveat,
  );
}

/** "Both are in the lists of Eurocities and UNESCO Creative Cities Network (Design and Music).": with the fields of either city. */
export function sharedNetworksSentence(
  shared: readonly {name: string; fields: readonly string[]}[],
  {t, locale}: Voice,
): string {
  const networks = shared.map(({name, fields}) =>
    fields.length === 0 ? name : t("networks.fields", {network: name, fields: formatList(locale, fields)}),
  );
  return t("networks.shared", {networks: formatList(locale, networks)});
}
