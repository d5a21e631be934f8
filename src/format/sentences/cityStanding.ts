import type {Voice} from "./voice.ts";
import {paragraph} from "./voice.ts";

/** Where a city stands among all cities, over all indicators on which it has a place. */
export interface CityStandingFact {
  /** Its name. */
  city: string;
  /** Indicators on which it has a place, and on how many of them it stands in the better and in the worse quarter. */
  ranked: number;
  better: number;
  worse: number;
  /** The least and the most cities, itself among them, that a place counts. */
  least: number;
  most: number;
}

/** "Of the 12 indicators on which Vienna has a place among all cities, it stands in the better quarter on 5 and …", and among how many. */
export function cityStandingSentence({city, ranked, better, worse, least, most}: CityStandingFact, {t}: Voice): string {
  if (ranked === 0) return t("city.standing.none", {city});
  return paragraph(
    t("city.standing", {city, count: ranked, better, worse}),
    least < most ? t("city.standing.among", {least, most}) : t("city.standing.equal", {most}),
  );
}
