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

/** The one word over all indicators; that there is nothing to compare where no indicator has two figures. */
export function verdictSentence({overall}: Pick<VerdictFact, "overall">, {t}: Voice): string {
  return t(overall === null ? "verdict.none" : `verdict.overall.${overall}`);
}

/** How many indicators are comparable, with care, and not; and of how many only one of the cities has a figure. */
export function verdictCountSentence({overall, counts, alone}: VerdictFact, {t, locale}: Voice): string {
  const told = (verdict: Verdict) => formatNumber(locale, counts[verdict], 0);
  const count = counts.comparable + counts["with-care"] + counts["not-comparable"];
  return paragraph(
    overall !== null &&
      t("verdict.counts", {
        count,
        comparable: told("comparable"),
        care: told("with-care"),
        not: told("not-comparable"),
      }),
    alone > 0 && t("verdict.alone", {count: alone}),
  );
}
