/** The regions of the world (UN M49) as the registry names them; names for readers are in src/i18n under `region.NAME`. */
export const REGIONS = ["Africa", "Americas", "Asia", "Europe", "Oceania"] as const;

export type Region = (typeof REGIONS)[number];
