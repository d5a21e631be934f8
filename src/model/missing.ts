/** Why there is no figure; words are in src/i18n under `missing.KIND`, and who could mend it under `missing.KIND.about`. */
export const MISSING = [
  "not-collected", // no source of the indicator covers the city
  "not-published", // one does, and gives no figure
  "not-applicable", // the indicator is one of other countries
  "withheld", // a source gives a figure that did not pass our checks
  "suppressed", // the publisher holds it back to protect persons
  "pending", // no city has one for that year yet
] as const;

export type Missing = (typeof MISSING)[number];

/** Those of them that are gaps: an indicator of other countries leaves none. */
export const GAPS = MISSING.filter((kind) => kind !== "not-applicable");

/** The sign of each kind in print, beside its word and its pattern (missing.css). */
export const MISSING_SYMBOLS: Readonly<Record<Missing, string>> = {
  "not-collected": "○",
  "not-published": "◇",
  "not-applicable": "–",
  withheld: "×",
  suppressed: "*",
  pending: "…",
};
