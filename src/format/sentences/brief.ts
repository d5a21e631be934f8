import {MINIMUM_CITIES} from "../../methods/constants.ts";
import type {Standing} from "../../methods/percentileRank.ts";
import type {Indicator} from "../../model/indicator.ts";
import type {Commitment} from "../../model/observation.ts";
import {formatNumber, formatValue} from "../number.ts";
import {formatYear} from "../period.ts";
import type {DifferenceFact} from "./difference.ts";
import {differenceText} from "./difference.ts";
import type {Voice} from "./voice.ts";
import {paragraph} from "./voice.ts";

/** The names of the two cities, in the order of the brief. */
export type BriefNames = readonly [first: string, second: string];

/** What the brief of two cities comes to: how many indicators can be compared, and what the cities are to one another on them. */
export interface BriefSummaryFact {
  cities: BriefNames;
  comparable: number;
  alike: number;
  /** On how many each is far ahead of the other. */
  ahead: readonly [first: number, second: number];
  /** On how many both stand weak. */
  behind: number;
}

/** What two figures do not have alike, on how many indicators, and the title of the one that it is told of. */
export interface BriefReasonFact extends DifferenceFact {
  count: number;
  indicator: string;
}

/** A promise of a city, by its name. */
export type BriefPromiseFact = Pick<Commitment, "city" | "kind" | "value" | "unit" | "target" | "base" | "author">;

/** "Lyon and Milan can be compared on 22 indicators. They stand alike on 8. Lyon is far ahead on 2, Milan on 1. …" */
export function briefSummary(fact: BriefSummaryFact, {t}: Voice): string {
  const {comparable, alike, behind} = fact;
  const [first, second] = fact.cities;
  const [firsts, seconds] = fact.ahead;
  const others = comparable - alike - firsts - seconds - behind;
  if (comparable === 0) return t("brief.summary.none", {first, second});
  return paragraph(
    t("brief.summary.count", {first, second, count: comparable}),
    alike > 0 ? t("brief.summary.alike", {count: alike}) : t("brief.summary.unlike"),
    firsts > 0 && seconds > 0 && t("brief.summary.both", {first, second, firsts, seconds}),
    firsts > 0 && seconds === 0 && t("brief.summary.single", {city: first, count: firsts}),
    firsts === 0 && seconds > 0 && t("brief.summary.single", {city: second, count: seconds}),
    firsts + seconds === 0 && t("brief.summary.neither"),
    behind > 0 && t("brief.summary.behind", {count: behind}),
    others > 0 && t("brief.summary.others", {count: others}),
  );
}

/** "better than 77%": a standing in few words, for a line that says of what and among how many; counts for fewer cities than per cent need. */
export function briefStanding(
  {worse, equal, count}: Standing,
  {direction}: Pick<Indicator, "direction">,
  {t, locale}: Voice,
): string {
  const word = direction === "neutral" ? "higher" : "better";
  const others = count - 1;
  if (2 * (equal - 1) > others) return t("brief.same", {level: equal - 1, count: others});
  if (worse === 0) return t(`brief.${word}.none`, {count: others});
  if (worse === others) return t(`brief.${word}.all`, {count: others});
  const percent = Math.floor((100 * worse) / others);
  if (count < MINIMUM_CITIES.percent || percent === 0) return t(`brief.${word}.some`, {worse, count: others});
  return t(`brief.${word}.share`, {share: formatValue(locale, percent, {decimals: 0, unit: "%"})});
}

/** "Area: municipality for Lyon, urban centre for Milan (5 indicators, for example Waste per person).": what differs, and on how many. */
export function briefReason({count, indicator, ...difference}: BriefReasonFact, voice: Voice): string {
  return voice.t("brief.reason", {difference: differenceText(difference, voice), count, indicator});
}

/** "Milan: absolute emission reduction of 40% by 2030, against 2005." */
export function briefPromise(
  {city, kind, value, unit, target, base, author}: BriefPromiseFact,
  {t, locale}: Voice,
): string {
  const decimals = Number.isInteger(value) ? 0 : 1;
  const amount =
    unit === "%" ? formatValue(locale, value, {decimals, unit}) : `${formatNumber(locale, value, decimals)} ${unit}`;
  const years = {target: formatYear(locale, target), base: formatYear(locale, base)};
  return t("brief.promise", {city, kind, amount, ...years, author});
}
