/** What each flag takes off the score of a pair (METHODS.md M7). The numbers are conventions of this project. */
export const PENALTIES = {
  /** Definitions differ in a bound or a detail. */
  DEF_MINOR: 15,
  /** Definitions differ in the concept. */
  DEF_MAJOR: 40,
  /** What the definition asks for is not known of one or both. */
  DEF_UNKNOWN: 10,
  BASIS_SAME_FAMILY: 15,
  BASIS_DIFFERENT: 35,
  /** A year between the two; at most `YEAR_GAP_MOST` in all. */
  YEAR_GAP: 5,
  PERIOD_TYPE_MIX: 5,
  /** One of the two is of a year of shock. */
  SHOCK_YEAR: 10,
  METHOD_MIX: 15,
  /** One is what the city says of itself, the other an office's figure. */
  SOURCE_SELF: 5,
  DENOM_YEAR_GAP: 5,
  DENOM_INTERPOLATED: 5,
  SMALL_COUNT: 10,
  /** Matters for trends alone. */
  BREAK: 0,
  "OBS:D": 15,
  "OBS:E": 10,
  /** A forecast is never compared. */
  "OBS:F": 100,
  "OBS:G": 10,
  "OBS:I": 15,
  "OBS:P": 5,
  "OBS:U": 20,
  "OBS:V": 10,
} as const;

/** What the years between two figures take off at most. */
export const YEAR_GAP_MOST = 25;

/** The lowest scores of the grades; below C is D. */
export const GRADES_FROM = {A: 85, B: 65, C: 40} as const;

/** A reason against a comparison; texts are in src/i18n under `flag.CODE`. */
export type FlagCode = keyof typeof PENALTIES;

/** The flags that come with a figure from its computation. */
export type NoteCode = "DENOM_YEAR_GAP" | "DENOM_INTERPOLATED" | "SMALL_COUNT";
