import type {Missing} from "../../model/missing.ts";
import {GAPS} from "../../model/missing.ts";
import {formatList} from "../list.ts";
import {formatNumber, formatValue} from "../number.ts";
import type {Voice} from "./voice.ts";
import {paragraph} from "./voice.ts";

/** How many figures are missing of all that could be there, by kind. */
export interface MissingCounts {
  /** All pairs of a city and an indicator, those of an indicator of other countries included. */
  total: number;
  counts: Readonly<Record<Missing, number>>;
}

/**
 * What share of the figures that could be there is there, how many are missing, and how many of each kind of gap, those that do not
 * occur included; then the pairs of which there could be none.
 */
export function missingCountSentence({total: pairs, counts}: MissingCounts, {t, locale}: Voice): string {
  const kinds = GAPS.map((kind) =>
    t("missing.kind", {kind: t(`missing.${kind}`), number: formatNumber(locale, counts[kind], 0)}),
  );
  const count = GAPS.reduce((sum, kind) => sum + counts[kind], 0);
  const foreign = counts["not-applicable"];
  const total = pairs - foreign;
  const share = total > 0 && formatValue(locale, Math.floor((100 * (total - count)) / total), {decimals: 0, unit: "%"});
  return paragraph(
    count === 0
      ? t("missing.count.none", {total})
      : t("missing.count", {count, total, share: share || "", kinds: formatList(locale, kinds)}),
    foreign > 0 && t("missing.foreign", {count: foreign}),
  );
}
