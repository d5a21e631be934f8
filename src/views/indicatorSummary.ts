import {element} from "../charts/element.ts";
import {formatValue} from "../format/number.ts";
import {formatYear} from "../format/period.ts";
import {round} from "../format/round.ts";
import {MINIMUM_CITIES} from "../methods/constants.ts";
import type {Indicator} from "../model/indicator.ts";
import type {Database} from "../query/database.ts";
import {observationsByIndicator} from "../query/observationsByIndicator.ts";
import type {Positions} from "./positions.ts";
import {positions} from "./positions.ts";
import type {Screen} from "./screen.ts";

/** In sentences: how many cities have a figure, for when, where the middle half lies, and how many meet each cited value. */
export async function indicatorSummary(
  db: Database,
  {indicator}: {indicator: string},
  screen: Screen,
): Promise<Element> {
  const {document, t} = screen;
  const all = (await positions(db)).get(indicator);
  if (!all) {
    const count = await citiesWithFigure(db, indicator);
    const sentence = count === 0 ? t("indicator.sentence.none") : t("indicator.sentence.ineligible", {count});
    return element(document, "p", {class: "lead"}, sentence);
  }
  return element(document, "p", {class: "lead"}, [...spread(all, screen), ...againstReferences(all, screen)].join(" "));
}

/** How many cities have a value of any status. */
export async function citiesWithFigure(db: Database, indicator: string): Promise<number> {
  const observations = await observationsByIndicator(db, indicator);
  return new Set(observations.filter(({value}) => value !== null).map(({city}) => city)).size;
}

function spread({indicator, distribution}: Positions, {t, locale}: Screen): string[] {
  const {decimals, unit, tolerance} = indicator;
  const {count, year, lower, median, upper, level, excluded} = distribution;
  const value = (number: number) => formatValue(locale, number, {decimals, unit: unit.label});
  const [first, last] = [year - tolerance, year + tolerance].map((end) => formatYear(locale, end)) as [string, string];
  const values = {count, year: formatYear(locale, year)};
  const middle = {lower: value(lower), median: value(median), upper: value(upper)};
  return [
    tolerance === 0 ? t("indicator.sentence.exact", values) : t("indicator.sentence.near", {...values, first, last}),
    count >= MINIMUM_CITIES.quartiles &&
      t(middle.lower === middle.upper ? "indicator.sentence.equal" : "indicator.sentence.middle", middle),
    level !== "city" && t(`indicator.sentence.${level}`),
    excluded > 0 && t("indicator.sentence.excluded", {count: excluded}),
  ].filter((sentence) => sentence !== false);
}

/** Cities are compared with a cited value as printed. */
function againstReferences({indicator, distribution, byCity}: Positions, {t, locale}: Screen): string[] {
  const {direction, decimals, references} = indicator;
  if (direction === "neutral") return [];
  const drawn = [...byCity.values()].filter(({row}) => row.level === distribution.level);
  return references.map(({label, value}) => {
    const limit = round(value, decimals);
    const meets = (number: number) => (direction === "lower-is-better" ? number <= limit : number >= limit);
    const count = drawn.filter(({row}) => meets(round(row.value, decimals))).length;
    const key = direction === "lower-is-better" ? "below" : "above";
    return t(`indicator.sentence.reference.${key}`, {
      count,
      reference: label,
      value: referenceText(locale, value, indicator),
    });
  });
}

/** A cited value with the unit of its indicator; whole numbers without decimals. */
export function referenceText(locale: string, value: number, {decimals, unit}: Indicator): string {
  return formatValue(locale, value, {decimals: Number.isInteger(value) ? 0 : decimals, unit: unit.label});
}
