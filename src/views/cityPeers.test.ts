import {expect, test} from "vitest";
import {cityPeers} from "./cityPeers.ts";
import {databaseWithPeers} from "./testing/databaseWithPeers.ts";
import {testScreen, textOf} from "./testing/testScreen.ts";

const screen = await testScreen();

/** Three cities of which size, growth, latitude and rank are known, and one of which nothing is. */
async function registry() {
  const cities = [
    {id: "vienna", name: "Vienna", country: "AT", capital: true, lat: 48},
    {id: "prague", name: "Prague", country: "CZ", capital: true, lat: 50},
    {id: "lagos", name: "Lagos", country: "NG", capital: false, lat: 6},
  ];
  const figures = [
    {city: "vienna", size: 1_900_000, growth: 1},
    {city: "prague", size: 1_300_000, growth: 1},
    {city: "lagos", size: 13_500_000, growth: 3.5},
  ];
  return databaseWithPeers({
    city: [...cities, {id: "atlantis", name: "Atlantis"}],
    indicator: [
      {id: "population", title: "Population", decimals: 0, unit: {label: "people", ucum: "{person}"}},
      {id: "population-growth", title: "Population growth", decimals: 1, unit: {label: "%/year", ucum: "%"}},
    ],
    reference: figures.flatMap(({city, size, growth}) => [
      {city, indicator: "population", value: size, boundary: "urban-agglomeration" as const},
      {city, indicator: "population-growth", value: growth},
    ]),
  });
}

test("cityPeers(…) gives each peer with its match and what makes it alike and apart", async () => {
  const view = await cityPeers(await registry(), {city: "vienna"}, screen);
  const items = [...view.querySelectorAll("li")].map((item) => textOf(item).replaceAll("\u202f", " "));
  expect(items[0]).toMatch(
    /^Prague Czechia\d\d% match.*Population growth \(1\.0%\/year\).*Apart: Population \(1,900,000 and 1,300,000 people\)/,
  );
  expect(items[1]).toMatch(/^Lagos Nigeria\d+% matchApart: /);
  expect(view.querySelector("li a")!.getAttribute("href")).toBe("/en/city/prague/");
  expect(view.querySelector(".act")!.getAttribute("href")).toBe(
    "/en/compare/?cities=vienna,prague,lagos&against=peers",
  );
});

test("cityPeers(…) says what was compared, what could not be, and what the reader left out", async () => {
  const db = await registry();
  const said = textOf((await cityPeers(db, {city: "vienna", without: ["capital"]}, screen)).querySelector("p")!);
  expect(said).toContain("Compared on 3 of 10 traits: Population, Population growth and Warmth.");
  expect(said).toContain("has no figure: population-density, gdp-per-inhabitant");
  expect(said).toContain("urban agglomeration");
  const home = await cityPeers(db, {city: "vienna", sameCountry: true}, screen);
  expect(textOf(home)).toMatch(/^No peers can be found, .* Only cities of Austria take part\.$/);
  expect(home.querySelector("ol, a")).toBeNull();
});

test("cityPeers(…) of a city of unknown size says why there are none", async () => {
  expect(textOf(await cityPeers(await registry(), {city: "atlantis"}, screen))).toBe(
    "No peers can be found, because no population of Atlantis stands for the reference year.",
  );
});
