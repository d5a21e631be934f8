import {formatNumber} from "../number.ts";
import {formatYear} from "../period.ts";
import {round} from "../round.ts";
import type {Voice} from "./voice.ts";
import {paragraph} from "./voice.ts";

/** The cities of a balanced panel in its first and its last year (METHODS.md M8). */
export interface ConvergenceFact {
  first: number;
  last: number;
  count: number;
  /** Sigma, the standard deviation of the logarithms, in both years. */
  from: number;
  to: number;
  /** The slope of log growth on the logarithm of the first value; null where all began alike. */
  beta: number | null;
}

/** Sigma and beta are told, and compared, with so many decimals. */
const DECIMALS = 2;

/**
 * Whether the cities came nearer to one another (sigma) and whether those that began lower grew more (beta), with the
 * warning that beta alone also shows chance falling back to the middle.
 */
export function convergenceSentence({first, last, count, from, to, beta}: ConvergenceFact, {t, locale}: Voice): string {
  const change = Math.sign(round(to, DECIMALS) - round(from, DECIMALS));
  const slope = Math.sign(round(beta ?? 0, DECIMALS));
  const sigma = {
    first: formatYear(locale, first),
    last: formatYear(locale, last),
    count,
    from: formatNumber(locale, from, DECIMALS),
    to: formatNumber(locale, to, DECIMALS),
  };
  return paragraph(
    t(change < 0 ? "convergence.nearer" : change > 0 ? "convergence.apart" : "convergence.same", sigma),
    beta !== null &&
      t(slope < 0 ? "convergence.lower" : slope > 0 ? "convergence.higher" : "convergence.neither", {
        beta: formatNumber(locale, beta, DECIMALS),
      }),
    slope < 0 && t("convergence.chance"),
    slope < 0 && t(change < 0 ? "convergence.agree" : "convergence.differ"),
  );
}
