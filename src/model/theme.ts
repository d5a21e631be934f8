/** The themes that group indicators, in the order in which pages show them. Names are in src/i18n under `theme.ID`. */
export const THEMES = [
  "population",
  "housing",
  "economy",
  "education",
  "health",
  "safety",
  "air",
  "climate",
  "green-space",
  "land",
  "water",
  "waste",
  "mobility",
  "governance",
  "open-data",
] as const;

export type Theme = (typeof THEMES)[number];
