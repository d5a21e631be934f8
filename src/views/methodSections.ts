/** The sections of the methods page by group, in its order; names are in src/i18n under `methods.group.ID` and `methods.ID`. */
export const METHODS = {
  figures: ["eligible", "level", "check", "suppress", "warnings", "prefer", "derive"],
  comparing: [
    ...([
      "period",
      "strata",
      "quartiles",
      "strip",
      "percentile",
      "rank",
      "rounding",
      "intervals",
      "comparability",
    ] as const),
    ...(["goalposts", "peers"] as const),
  ],
  time: ["change", "trend", "convergence", "pace", "twins"],
  together: ["composite", "pooled", "pairs"],
  gaps: ["missing", "words"],
} as const satisfies Record<string, readonly string[]>;

export const METHOD_GROUPS = Object.keys(METHODS) as (keyof typeof METHODS)[];
