/** The questions to one data set and what each yes counts, 100 in all: the weights of the Global Open Data Index 2013–15. */
export const OPENNESS_WEIGHTS = {
  exists: 5,
  digital: 5,
  public: 5,
  free: 15,
  online: 5,
  "machine-readable": 15,
  bulk: 10,
  "open-licence": 30,
  "up-to-date": 10,
} as const;

/** A question to a data set; texts are in src/i18n under `openness.QUESTION`. */
export type OpennessQuestion = keyof typeof OPENNESS_WEIGHTS;

/** The data sets that a city is asked for (METHODS.md M14); names are in src/i18n under `dataset.ID`. */
export const KEY_DATASETS = [
  "budget",
  "spending",
  "contracts",
  "elections",
  "council-votes",
  "crime",
  "transit-schedules",
  "air-quality",
  "building-permits",
  "land-use",
  "service-requests",
  "registers",
] as const;

/** Steps of the five stars of open data (Berners-Lee), the lowest first. */
export const STARS = ["open-licence", "structured", "open-format", "uris", "linked"] as const;

/** Steps of a city's practice (METHODS.md M14), the lowest first; with none of them it is at 0. */
export const MATURITY = [
  "published",
  "regular-and-licensed",
  "machine-readable-with-metadata-and-history",
  "validated-versioned-with-provenance-and-feedback",
] as const;

/**
 * The openness of one data set, 0 to 100 (METHODS.md M14): the weights of what was answered with yes. Not known counts as no.
 * Show the answers first: the weights are arbitrary, as the Index itself says.
 */
export function opennessScore(yes: Iterable<OpennessQuestion>): number {
  return [...new Set(yes)].reduce((sum, question) => sum + OPENNESS_WEIGHTS[question], 0);
}

/** How many steps are reached, each only with all before it: 0 to 5 stars, or 0 to 4 of maturity. */
export function stepsReached<Step extends string>(steps: readonly Step[], reached: ReadonlySet<Step>): number {
  const missing = steps.findIndex((step) => !reached.has(step));
  return missing === -1 ? steps.length : missing;
}
