import type {Voice} from "./voice.ts";

/** How a city stands among its peers, over all indicators. */
export interface CityStrengthsFact {
  /** Its name. */
  city: string;
  /** On how many indicators it may be judged against them, and on how many of these it stands in the better and in the worse quarter. */
  judged: number;
  strong: number;
  weak: number;
}

/** "Against its peers Vienna can be judged on 11 indicators: 4 are strengths and 2 are gaps." */
export function cityStrengthsSentence({city, judged, strong, weak}: CityStrengthsFact, {t}: Voice): string {
  if (judged === 0) return t("city.strengths.sentence.none", {city});
  return t("city.strengths.sentence", {city, count: judged, strong, weak});
}
