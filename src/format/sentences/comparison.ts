import type {Voice} from "./voice.ts";
import {paragraph} from "./voice.ts";

/** What chosen cities have in common. */
export interface ComparisonFact {
  /** How many cities were chosen. */
  cities: number;
  /** Indicators of which each city has a figure, and those of which at least one has. */
  common: number;
  some: number;
  /** Indicators that only one of the cities has, since other countries do not count them in its way: they are not shown. */
  apart: number;
  /** Figures shown that are a region's or a country's, and those of another year than their line. */
  regional: number;
  otherYear: number;
}

/**
 * "23 indicators have a figure for each of these cities; 45 have one for at least one of them." And how many are left out as of one
 * country alone. Empty for no city.
 */
export function comparisonSentence({cities, common, some, apart}: ComparisonFact, {t}: Voice): string {
  if (cities === 0) return "";
  if (cities === 1) return t("compare.single", {count: some});
  return paragraph(t("compare.common", {count: common, some}), apart > 0 && t("compare.apart", {count: apart}));
}

/** What asks for care in the figures shown; empty where nothing does. */
export function careSentence({regional, otherYear}: ComparisonFact, {t}: Voice): string {
  if (regional + otherYear === 0) return "";
  return paragraph(
    regional > 0 && t("compare.care.level", {count: regional}),
    otherYear > 0 && t("compare.care.year", {count: otherYear}),
    t("compare.care.marked"),
  );
}
