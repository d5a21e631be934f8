import type {Verdict} from "../../methods/comparability.ts";
import {formatNumber} from "../number.ts";
import type {Voice} from "./voice.ts";
import {paragraph} from "./voice.ts";

/** How well the chosen cities can be held against one another, over the chosen indicators. */
export interface VerdictFact {
  /** Of the median indicator; null where no indicator has two figures. */
  overall: Verdict | null;
  /** Indicators with a figure of two cities or more. */
  counts: Readonly<Record<Verdict, number>>;
  /** Indicators with a figure of one of the cities alone. */
  alone: number;
}

/** The one word over all indicators, then how many of them are comparable, with care, and not. */
export function verdictSentence({overall, counts, alone}: VerdictFact, {t, locale}: Voice): string {
  const told = (verdict: Verdict) => formatNumber(locale, counts[verdict], 0);
  if (overall === null) return paragraph(t("verdict.none"), alone > 0 && t("verdict.alone", {count: alone}));
  const count = counts.comparable + counts["with-care"] + counts["not-comparable"];
  return paragraph(
    t(`verdict.overall.${overall}`),
    t("verdict.counts", {
      count,
      comparable: told("comparable"),
      care: told("with-care"),
      not: told("not-comparable"),
    }),
    alone > 0 && t("verdict.alone", {count: alone}),
  );
}
