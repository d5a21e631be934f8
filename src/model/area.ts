/** Whose figure it really is. A figure of a region or a country stays, is labelled, and is not ranked among city figures. */
export const LEVELS = ["city", "region", "country"] as const;

export type Level = (typeof LEVELS)[number];

/** The area that a figure covers (SDMX REF_AREA; METADATA.md calls it the spatial basis). Names are in src/i18n under `boundary.ID`. */
export const BOUNDARIES = [
  "municipality",
  "greater-city",
  "urban-agglomeration",
  "urban-centre",
  "functional-urban-area",
  "grid-cell",
  "police-jurisdiction",
  "region",
  "country",
  "mixed",
  "as-reported",
  "presence",
] as const;

export type Boundary = (typeof BOUNDARIES)[number];
