/** What is known of a city in words. `climate`: the main class of Köppen and Geiger. Names are in src/i18n under `trait.TRAIT`. */
export const TRAITS = ["climate"] as const;

export type Trait = (typeof TRAITS)[number];

/** A trait of a city that a source states, and where: the line of its file, 1-based with the header as line 1. */
export interface CityTrait {
  city: string;
  trait: Trait;
  value: Climate;
  source: string;
  line: number;
}

/** The main classes of Köppen and Geiger, as the release spells them. Names are in src/i18n under `climate.CLASS`. */
export const CLIMATES = ["tropical", "arid", "temperate", "continental", "polar"] as const;

export type Climate = (typeof CLIMATES)[number];
