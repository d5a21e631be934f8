import type {Missing} from "../../model/missing.ts";
import {MISSING} from "../../model/missing.ts";
import {formatList} from "../list.ts";
import {formatNumber, formatValue} from "../number.ts";
import type {Voice} from "./voice.ts";

/** How many figures are missing of all that could be there, by kind. */
export interface MissingCounts {
  /** All pairs of a city and an indicator. */
  total: number;
  counts: Readonly<Record<Missing, number>>;
}

/** What share of all figures is there, how many are missing, and how many of each of the six kinds, those that do not occur included. */
export function missingCountSentence({total, counts}: MissingCounts, {t, locale}: Voice): string {
  const kinds = MISSING.map((kind) =>
    t("missing.kind", {kind: t(`missing.${kind}`), number: formatNumber(locale, counts[kind], 0)}),
  );
  const count = MISSING.reduce((sum, kind) => sum + counts[kind], 0);
  if (count === 0) return t("missing.count.none", {total});
  const share = formatValue(locale, Math.floor((100 * (total - count)) / total), {decimals: 0, unit: "%"});
  return t("missing.count", {count, total, share, kinds: formatList(locale, kinds)});
}
