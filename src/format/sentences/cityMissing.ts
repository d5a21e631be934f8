import type {Missing} from "../../model/missing.ts";
import {MISSING} from "../../model/missing.ts";
import {formatList} from "../list.ts";
import {formatNumber} from "../number.ts";
import type {Voice} from "./voice.ts";

/** What a city lacks of all indicators, by kind. */
export interface CityMissingFact {
  /** Its name. */
  city: string;
  /** All indicators. */
  total: number;
  counts: Readonly<Record<Missing, number>>;
}

/** How many indicators have no figure for the city, and how many of each of the six kinds, those that do not occur included. */
export function cityMissingSentence({city, total, counts}: CityMissingFact, {t, locale}: Voice): string {
  const count = MISSING.reduce((sum, kind) => sum + counts[kind], 0);
  if (count === 0) return t("city.missing.none", {total});
  const kinds = MISSING.map((kind) =>
    t("missing.kind", {kind: t(`missing.${kind}`), number: formatNumber(locale, counts[kind], 0)}),
  );
  return t("city.missing.lead", {count, total, city, kinds: formatList(locale, kinds)});
}
