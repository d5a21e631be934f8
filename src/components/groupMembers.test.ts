import {expect, test} from "vitest";
import type {City} from "../model/city.ts";
import {MOST_CITIES} from "../model/comparison.ts";
import {MOST_LISTED} from "../model/comparisonAddress.ts";
import {groupChoice, groupMembers} from "./groupMembers.ts";

const city = (id: string, population: number | null, part: Partial<City> = {}) =>
  ({id, population, country: "AT", region: "Europe", subregion: "Western Europe", capital: false, ...part}) as City;
const REGISTRY = [
  city("graz", 3),
  city("linz", null),
  city("lyon", 5, {country: "FR"}),
  city("vienna", 19, {capital: true}),
];
/** So many cities, each larger than the one before it. */
const cities = (count: number) => Array.from({length: count}, (_, index) => city(`city-${index}`, index));

test.each([
  ["country:AT", "vienna,graz,linz"],
  ["subregion:Western Europe", "vienna,lyon,graz,linz"],
  ["region:Asia", ""],
  ["capitals", "vienna"],
] as const)("groupMembers(%s) has the largest first", (group, ids) => {
  expect(groupMembers(group, REGISTRY).map(({id}) => id)).toEqual(ids.split(",").filter(Boolean));
});

test("groupChoice(…) sets a small group side by side in its own order", () => {
  expect(groupChoice(null, REGISTRY)).toEqual({cities: ["graz", "linz", "lyon", "vienna"], against: "all", list: []});
});

test.each([
  ["country:AT", "country"],
  ["region:Europe", "region"],
] as const)("groupChoice(%s) of a large group holds its largest cities against all of it", (group, against) => {
  const choice = groupChoice(group, cities(MOST_CITIES + 2));
  expect(choice).toEqual({cities: [9, 8, 7, 6, 5, 4, 3, 2].map((index) => `city-${index}`), against, list: []});
});

test("groupChoice(…) of another large group makes it the own list, as long as an address takes", () => {
  const {cities: chosen, against, list} = groupChoice("subregion:Western Europe", cities(MOST_LISTED + 1));
  expect({against, length: list.length, last: list.at(-1)}).toEqual({against: "list", length: 400, last: "city-1"});
  expect(list.slice(0, MOST_CITIES)).toEqual(chosen);
});
