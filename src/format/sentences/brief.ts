import {MINIMUM_CITIES} from "../../methods/constants.ts";
import type {Standing} from "../../methods/percentileRank.ts";
import type {Indicator} from "../../model/indicator.ts";
import {formatValue} from "../number.ts";
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

/** How many indicators have a figure of both cities for the year, of the one alone, of the other alone, of neither. */
export interface BriefMissingFact {
  cities: BriefNames;
  both: number;
  alone: readonly [first: number, second: number];
  neither: number;
}

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

/** "better than 77% of 411": a standing in few words, for a cell whose table says of what; counts for fewer cities than per cent need. */
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
  return t(`brief.${word}.share`, {share: formatValue(locale, percent, {decimals: 0, unit: "%"}), count: others});
}

/** How much of the comparison is missing. */
export function briefMissing({cities, both, alone, neither}: BriefMissingFact, {t}: Voice): string {
  const [first, second] = cities;
  return t("brief.missing", {first, second, both, firsts: alone[0], seconds: alone[1], neither});
}
