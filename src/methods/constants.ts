import type {Status} from "../model/status.ts";

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

/** The eligible statuses (model/status.ts; here without its schemas, so that browsers need not load them), the better first: of two values equally near to the reference year the better stands for it (METHODS.md M2). */
export const STATUSES_BY_TRUST: readonly Status[] = ["A", "B", "D", "P", "E", "I", "S", "N", "G", "U"];
