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

/** The reference year of a stratum is at most so many years before that of the whole indicator: what is older stands for nobody today. */
export const STRATUM_LAG = 10;

/** A strip is drawn to the last city within the quartiles ± this many times their distance; how many lie beyond is said. */
export const OUTER_FENCE = 3;

/** Of a distribution at most so many values are told: more than a strip has places to draw them. */
export const MOST_DRAWN = 512;

/** Rates (METHODS.md M1). */
export const RATE = {
  /** A rate of fewer events than this is shown with its interval and not ranked. */
  smallCount: 20,
  /** The boundaries of numerator and denominator may have been drawn so many years apart, not more. */
  vintageYears: 5,
  /** A population between two dated ones is interpolated where they are at most so many years apart. */
  interpolationYears: 5,
} as const;

/** Peers (METHODS.md M6). */
export const PEERS = {
  count: 7,
  /** Of the weight of all dimensions, the least share that both cities must have figures for. */
  coverage: 0.6,
  /** A city needs figures for so many numeric dimensions; of fewer no peers are told. */
  numeric: 3,
  /** Numbers are as far apart as can be where they are the distance between these quantiles of all cities apart. */
  range: [0.05, 0.95],
  /** Below this mean distance the peers are close. */
  close: 0.1,
  /** Below this one they are fair; from it on, the city has no close peers. */
  fair: 0.2,
  /** A block of cities among which peers are sought holds so many, or more where there are very many cities. */
  block: 128,
} as const;

/** A figure among those of peers: a strength from this percentile rank on, a gap up to that one. */
export const STRENGTHS = {strong: 75, weak: 25} as const;

/** Cities called similar in size, income or climate are so many, the nearest. */
export const SIMILAR_CITIES = 20;

/** How old a figure may be (METHODS.md M14), in years; publishers seldom announce it, so these are conventions of this project. */
export const TIMELINESS = {
  /** No older than this is on time. */
  lag: 1,
  /** From one figure to the next, of annual and of irregular indicators. */
  cycle: {A: 1, N: 5},
  /** So many rounds later it counts nothing. */
  rounds: 4,
} as const;

/** Cities that stood where another stands now, and have improved since. */
export const TWINS = {
  count: 3,
  /** At the same place are figures no further apart than this share of the distance between the quartiles of all cities. */
  share: 0.05,
  /** The least years from then to now; more where the indicator asks for more. */
  years: 5,
  /** An improvement counts as far as this many newest figures all keep it. */
  kept: 2,
} as const;

/** The pace towards a target (METHODS.md M9): least ratios of actual to required change, years, and per cent a year. */
export const PACE = {
  onTrack: 0.95,
  nearly: 0.6,
  lookbackYears: 15,
  leastYears: 5,
  /** A projected year after this one is printed as "after 2100". */
  horizon: 2100,
  /** Without a target: from this many per cent a year in the desired direction on, the change is significant. */
  significant: 1,
} as const;

/** The composite (METHODS.md M10). */
export const COMPOSITE = {
  /** Of the weight of all indicators, the least share that a city must have scores for. */
  coverage: 0.8,
  /** Lower scores count as this one, so that the geometric mean stays above zero. */
  floor: 1,
  /** Two composites that are equal when printed with so many decimals share a place. */
  decimals: 1,
  draws: 2000,
  /** Each weight is drawn between itself times these. */
  spread: [0.5, 1.5],
  /** The share of draws below the interval of places, and above it. */
  tail: 0.05,
  /** An interval of more than this share of all places hides the place itself. */
  widest: 1 / 3,
} as const;

/** What a trend needs to be called one (METHODS.md M8). */
export const TREND = {
  /** So many observations, with no break between them… */
  observations: 6,
  /** …from the first to the last so many years… */
  years: 5,
  /** …a two-sided p of Mann and Kendall below this… */
  level: 0.05,
  /** …and, where many are told on one page, at most this share of them false (Benjamini and Hochberg). */
  falseDiscovery: 0.1,
} as const;

/** The level of the intervals that the sources publish: 95 % in all that have any. */
export const INTERVAL_LEVEL = 0.95 as const;

/** Fewer cities with a value in both years than this, and no convergence is told (METHODS.md M8). */
export const CONVERGENCE_CITIES = 8;

/** Counts of persons from 1 to one below this are withheld (METHODS.md M12). */
export const SMALL_CELL = 10;

/** Two cities on one indicator, by their percentile ranks among all cities (METHODS.md M3), and which pairs of cities get a page of their own. */
export const PAIRING = {
  /** From this one on a city stands strong, */
  strong: 75,
  /** and up to this one weak. */
  weak: 25,
  /** A strong city is far ahead where at least so many of a hundred cities stand between the two. */
  far: 25,
  /** Where so many or fewer do, there is no meaningful difference. */
  near: 5,
  /** Pairs with fewer indicators that can be compared get no page of their own, */
  leastIndicators: 10,
  /** and of the others so many at most. */
  mostPages: 400,
} as const;
