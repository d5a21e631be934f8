import type {Theme} from "./theme.ts";

/** The pictures of the compare page, in their order there; names are in src/i18n under `compare.view.ID`. */
export const VIEWS = [
  "parallels",
  "matrix",
  "trends",
  "slope",
  "scatter",
  "coverage",
  "together",
  "composite",
] as const;

export type View = (typeof VIEWS)[number];

/** The pictures that show every year; the others show one figure a city. */
export const ALL_YEARS: readonly View[] = ["trends", "slope", "coverage"];

/** Against whom the chosen cities are held; names are in src/i18n under `against.ID`. */
export const AGAINST = ["all", "country", "region", "peers", "sisters", "list"] as const;

/** The cities of a network, by its id. */
export type NetworkGroup = `network:${string}`;

/** Cities that are tied to one another: the sisters of a city, or those of a network. */
export type TiedGroup = "sisters" | NetworkGroup;

export type Against = (typeof AGAINST)[number] | NetworkGroup;

/** The id of the network whose cities a group are; null for another group. */
export function networkOf(group: string): string | null {
  return group.startsWith("network:") ? group.slice("network:".length) : null;
}

/**
 * reference: each indicator's own reference year with its tolerance; common: the newest year that all chosen cities have;
 * latest: each city's newest value, unranked where they lie too far apart; a number: that year, with the tolerance.
 */
export type YearMode = "reference" | "common" | "latest" | number;

/** How many cities can stand side by side. */
export const MOST_CITIES = 8;

/** All that a reader has chosen on the compare page; the address holds it whole. */
export interface Comparison {
  /** Ids in the order of choice, at most MOST_CITIES: each has its colour and shape. */
  cities: readonly string[];
  /** Ids in the order of choice; none stands for those of the theme. */
  indicators: readonly string[];
  /** null for all themes. */
  theme: Theme | null;
  against: Against;
  /** The reader's own group of cities, where `against` is "list". */
  list: readonly string[];
  /** What the reader calls the group. */
  name: string | null;
  year: YearMode;
  /** Race tells places; Together tells the common distance to a cited target. */
  mode: "race" | "together";
  view: View;
  /** First and last year of the slope; null for those that most cities share. */
  years: readonly [from: number, to: number] | null;
  /** By indicator id, above 0; none: no composite has been asked for. */
  weights: Readonly<Record<string, number>>;
  /** The release that the link was made with; null for the newest. */
  release: string | null;
}

/** What stands where the address says nothing. */
export const DEFAULT_COMPARISON: Comparison = {
  cities: [],
  indicators: [],
  theme: null,
  against: "all",
  list: [],
  name: null,
  year: "reference",
  mode: "race",
  view: "parallels",
  years: null,
  weights: {},
  release: null,
};
