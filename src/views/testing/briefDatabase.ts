/** For tests: two sister cities on indicators that show each pairing. Nothing in it is data. */
import type {Indicator} from "../../model/indicator.ts";
import type {Database} from "../../query/database.ts";
import {databaseOf} from "../../query/databaseOf.ts";

/** The values of Lyon and of Turin on each indicator, and what the indicator is like; all other cities have 1 to 100. */
const FIGURES: Readonly<Record<string, {lyon: number; turin: number; changes: Partial<Indicator>}>> = {
  clean: {lyon: 5, turin: 60, changes: {title: "Dirt", direction: "lower-is-better"}},
  green: {lyon: 10, turin: 90, changes: {title: "Green"}},
  close: {lyon: 50, turin: 52, changes: {title: "Close", role: "supporting"}},
  plain: {lyon: 20, turin: 21, changes: {title: "Plain", direction: "neutral"}},
  behind: {lyon: 3, turin: 8, changes: {title: "Behind"}},
  apart: {lyon: 40, turin: 60, changes: {title: "Apart"}},
  abroad: {lyon: 50, turin: 50, changes: {title: "Abroad", crossCountry: false}},
  context: {lyon: 50, turin: 50, changes: {title: "Context", role: "profile"}},
  population: {lyon: 50, turin: 51, changes: {title: "Population", direction: "neutral", decimals: 0}},
};

/** Lyon and Turin, bound by two lists, with figures of 2020; Lyon alone has one of `alone`, and none has one of `neither`. */
export function briefDatabase(): Promise<Database> {
  const indicators = Object.entries(FIGURES).map(([id, {changes}]) => ({
    id,
    direction: "higher-is-better" as const,
    ...changes,
  }));
  const values = Array.from({length: 100}, (_, index) => index + 1);
  const observation = Object.entries(FIGURES).flatMap(([indicator, {lyon, turin}]) => [
    {indicator, city: "lyon", period: "2020", value: lyon},
    {indicator, city: "turin", period: "2020", value: turin, boundary: "urban-centre" as const},
  ]);
  return databaseOf({
    city: [
      {id: "lyon", name: "Lyon", country: "FR"},
      {id: "turin", name: "Turin", local: "Torino", country: "IT"},
    ],
    indicator: [...indicators, {id: "alone"}, {id: "neither"}],
    observation: [...observation, {indicator: "alone", city: "lyon", period: "2020", value: 1}],
    distribution: [...Object.keys(FIGURES), "alone"].map((indicator) => ({
      indicator,
      values,
      count: 100,
      countries: 20,
      year: 2020,
      level: "city",
    })),
    reference: observation.map(({indicator, city, value}) => ({indicator, city, value})),
    tie: [{a: "lyon", b: "turin", lists: "one+two", source: "friends"}],
    commitment: [
      {city: "turin", kind: "Reduction", value: 40, unit: "%", base: 2005, target: 2030, author: "Turin", link: ""},
    ],
    source: [
      {id: "test", attribution: "A test", accessed: "2026-01-31"},
      {id: "friends", attribution: "Friends", accessed: "2026-02-01", ties: 1},
    ],
  });
}
