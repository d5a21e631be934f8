/** The numbers of the methods, as the methods page prints them. They are conventions of this project, not of a standard. */

/** Fewer eligible cities than this, and the figure is not given (METHODS.md M0). */
export const MINIMUM_CITIES = {
  /** A place. */
  rank: 3,
  /** A percentile rank. */
  percentile: 5,
  /** Quartiles, and the four groups. */
  quartiles: 8,
  /** A percentile rank in per cent; below it stands as a count: "better than 6 of 8 other cities". */
  percent: 20,
} as const;

/** The reference year is sought among so many years, the newest last (METHODS.md M2). */
export const LOOKBACK_YEARS = 5;

/** A year that fewer than this share of the indicator's cities have is not its newest: a few early birds do not set the year of all. */
export const LOOKBACK_LEAST_SHARE = 0.1;

/** Of the newest years, one with at least this share of the cities of the fullest is as good as that; the latest of these is taken. */
export const LOOKBACK_NEAR_MOST = 0.95;

/** A strip is drawn to the last city within the quartiles ± this many times their distance; how many lie beyond is said. */
export const OUTER_FENCE = 3;
