import type {Missing} from "../../model/missing.ts";
import {GAPS} from "../../model/missing.ts";
import {formatList} from "../list.ts";
import {formatNumber} from "../number.ts";
import type {Voice} from "./voice.ts";
import {paragraph} from "./voice.ts";

/** What a city lacks of all indicators, by kind. */
export interface CityMissingFact {
  /** Its name. */
  city: string;
  /** All indicators. */
  total: number;
  counts: Readonly<Record<Missing, number>>;
}

/** How many indicators that it could have have no figure for the city, and how many of each kind of gap, those that do not occur included; then those of other countries alone. */
export function cityMissingSentence({city, total: all, counts}: CityMissingFact, {t, locale}: Voice): string {
  const count = GAPS.reduce((sum, kind) => sum + counts[kind], 0);
  const foreign = counts["not-applicable"];
  const total = all - foreign;
  const kinds = GAPS.map((kind) =>
    t("missing.kind", {kind: t(`missing.${kind}`), number: formatNumber(locale, counts[kind], 0)}),
  );
  return paragraph(
    count === 0
      ? t("city.missing.none", {total})
      : t("city.missing.lead", {count, total, city, kinds: formatList(locale, kinds)}),
    foreign > 0 && t("city.missing.foreign", {count: foreign}),
  );
}
