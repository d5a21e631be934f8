import type {Voice} from "./voice.ts";
import {paragraph} from "./voice.ts";

/** Why no city at all is given a place. */
export type PlacesRefusal = "NEUTRAL" | "NOT_RANKABLE" | "REGIONAL" | "MIXED_COUNTRIES" | "TOO_FEW";

/** How the list of cities is to be read. */
export interface IndicatorPlacesFact {
  refusal: PlacesRefusal | null;
  /** Who set the limits to the use of the figures that forbid it; null where nobody but the definition. */
  publisher: string | null;
  /** The region or the country among whose cities places count; null for all. */
  place: string | null;
  /** What all cities of the list share (stratum.ts), in words; null where nothing. */
  stratum: string | null;
  count: number;
  /** Are the figures published with an interval, so that a place is a span? */
  intervals: boolean;
  order: "place" | "name" | "value" | "year";
}

/** Whether places are given, among whom and how sure they are, or why not; and how the list is ordered. */
export function indicatorPlacesSentence(
  {refusal, publisher, place, stratum, count, intervals, order}: IndicatorPlacesFact,
  {t}: Pick<Voice, "t">,
): string {
  const whole = place === null ? t("indicator.places.all", {count}) : t("indicator.places.some", {count, place});
  const among = stratum === null ? whole : t("indicator.places.stratum", {among: whole, stratum});
  const rule = refusal === "NOT_RANKABLE" && publisher !== null && t("indicator.unranked.rule", {publisher});
  return paragraph(
    refusal
      ? t("indicator.places.refused", {reason: rule || t(`indicator.unranked.${refusal}`)})
      : t("indicator.places.given", {among}),
    refusal === null && t(intervals ? "indicator.places.interval" : "indicator.places.exact"),
    t(`indicator.places.order.${order}`),
  );
}
