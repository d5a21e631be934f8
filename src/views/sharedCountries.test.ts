import {expect, test} from "vitest";
import {sharedCountries} from "./sharedCountries.ts";

const COUNTRY_OF = new Map(
  Object.entries({graz: "AT", vienna: "AT", lyon: "FR", oslo: "NO"}).map(([city, country]) => [city, {country}]),
);
const RENT = {id: "rent", crossCountry: false};
const CRIME = {id: "crime", crossCountry: false};
const PM = {id: "pm25", crossCountry: true};

function countries(indicators: readonly (typeof RENT)[], figures: Record<string, readonly string[]>) {
  const known = Object.entries(figures).map(([id, cities]) => [id, cities.map((city) => ({city}))] as const);
  return sharedCountries(indicators, new Map(known), COUNTRY_OF);
}

test("a country is asked for where its cities alone have figures of what it counts in its own way", () => {
  expect(countries([RENT, CRIME], {rent: ["vienna", "graz"], crime: ["oslo", "oslo"]})).toEqual(["AT", "NO"]);
});

test("no country is, where cities of several have figures, nobody has, or all countries count alike", () => {
  expect(countries([RENT, CRIME, PM], {rent: ["vienna", "lyon"], pm25: ["graz"]})).toEqual([]);
});

test("a city that nobody knows is of no country", () => {
  expect(countries([RENT], {rent: ["atlantis", "lyon"]})).toEqual(["FR"]);
});
