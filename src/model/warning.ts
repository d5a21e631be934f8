/**
 * Why a value that is kept asks for a look (METHODS.md M13). UNUSUAL: it lies outside the range that the indicator's file calls usual.
 * OUTLIER: it changed as those of other cities did not. UNIT_SLIP: so too, or where there are too few others to tell, and by about
 * the factor between two units. Words are in src/i18n under `warning.CODE`.
 */
export const WARNINGS = ["UNIT_SLIP", "OUTLIER", "UNUSUAL"] as const;

/** A published value that is kept and asks for a look. */
export interface Warning {
  source: string;
  line: number;
  indicator: string;
  city: string;
  code: (typeof WARNINGS)[number];
  period: string;
  value: number;
  /** The period before it in its series, and the value then; null for the first. */
  since: string | null;
  prior: number | null;
  /** The modified z of the change from one to the other, across the cities of the source; null among too few. */
  z: number | null;
  /** What the value seems to be multiplied with (x100) or divided by (/100), or null. */
  suspect: string | null;
}
