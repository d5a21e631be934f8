import type {Missing} from "../model/missing.ts";
import type {Status} from "../model/status.ts";

/** What is known of a city and an indicator between which no figure stands. */
export interface MissingCase {
  /** Of the rows that the city has without a value; none where it has no row. */
  statuses: readonly Status[];
  /** Does a source give a figure that was refused? */
  refused: boolean;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** The countries of an indicator that is not compared across them and has figures of these alone; null for one of all countries. */
  confinedTo: readonly string[] | null;
  /** The year asked for, and the newest that any city has; null for whatever year there is, and for an indicator without figures. */
  asked: number | null;
  newest: number | null;
  /** Has one of the indicator's sources any figure of the city, of whatever indicator? */
  covered: boolean;
}

/** Which of the six kinds of missing it is: the first that holds, from what the publisher says to what nobody does. */
export function missing(known: MissingCase): Missing {
  if (known.statuses.includes("Q")) return "suppressed";
  if (known.refused) return "withheld";
  if (known.confinedTo !== null && !known.confinedTo.includes(known.country)) return "not-applicable";
  if (known.asked !== null && known.newest !== null && known.asked > known.newest) return "pending";
  return known.covered ? "not-published" : "not-collected";
}
