/** How a value changed between two times. */
export interface Change {
  /** In the unit; of shares in percentage points. */
  absolute: number;
  /** In the unit a year. */
  yearly: number;
  /** Compound annual growth as a fraction, 0.02 for 2 % a year; null unless both values are above 0. */
  cagr: number | null;
}

/**
 * The change from one value to another over `years`, perhaps with a fraction (METHODS.md M8). Null without both values or
 * for no time. Growth is for values on a ratio scale: of shares and indices tell the absolute change alone.
 */
export function change(from: number | null, to: number | null, years: number): Change | null {
  if (from === null || to === null || !(years > 0)) return null;
  const absolute = to - from;
  return {absolute, yearly: absolute / years, cagr: from > 0 && to > 0 ? (to / from) ** (1 / years) - 1 : null};
}
