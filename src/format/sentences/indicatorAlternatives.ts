import type {Indicator} from "../../model/indicator.ts";
import {amountOfChange} from "./amount.ts";
import type {Voice} from "./voice.ts";
import {paragraph} from "./voice.ts";

/** What another source says of cities whose figures are shown from one that is preferred. */
export interface IndicatorAlternativesFact {
  /** Its id. */
  source: string;
  indicator: Pick<Indicator, "unit" | "decimals">;
  /** Cities of which it has a figure, and those of them for which one of the same year is shown. */
  count: number;
  pairs: number;
  /** Of these pairs the median of its figure less the one shown, and how many of them agree as printed; null for no pair. */
  difference: number | null;
  equal: number;
}

/** "gwu-urban-pm25 tells of 84 of these cities too. In the newest year that both have it lies +1.2 µg/m³ from the figure shown, in the middle of 84 cities." */
export function indicatorAlternativesSentence(
  {source, indicator, count, pairs, difference, equal}: IndicatorAlternativesFact,
  voice: Voice,
): string {
  const {t} = voice;
  return paragraph(
    t("indicator.alternatives.count", {source, count}),
    difference === null
      ? t("indicator.alternatives.none")
      : difference === 0
        ? t("indicator.alternatives.same", {count: pairs})
        : t("indicator.alternatives.apart", {count: pairs, difference: amountOfChange(difference, indicator, voice)}),
    difference !== null && equal > 0 && t("indicator.alternatives.equal", {count: equal}),
  );
}
