import {expect, test} from "vitest";
import type {Rows} from "../query/databaseOf.ts";
import {groupStandings} from "./groupStandings.ts";
import {databaseWithPeers} from "./testing/databaseWithPeers.ts";

/** Thirty cities of growing size and warmth; the first five of Austria, twenty-five in Europe. The more, the more polluted. */
const CITIES = Array.from({length: 30}, (_, index) => ({
  id: index === 4 ? "vienna" : `city-${index}`,
  country: index < 5 ? "AT" : `X${index % 5}`,
  region: index < 25 ? "Europe" : "Asia",
  lat: 10 + index,
  lon: 0,
}));

function rows(more: Rows = {}): Rows {
  return {
    city: CITIES.map((city) => ({...city, name: city.id})),
    indicator: [{}],
    reference: CITIES.flatMap(({id}, index) => [
      {city: id, value: index},
      {city: id, indicator: "population", value: 1e5 * (index + 1), boundary: "urban-agglomeration" as const},
      {city: id, indicator: "population-growth", value: 1 + index / 100},
    ]),
    ...more,
  };
}

test("groupStandings(…) holds the city against one group after another", async () => {
  const [found, ...others] = await groupStandings(await databaseWithPeers(rows()), "vienna");
  expect(others).toEqual([]);
  expect(found!.groups).toEqual({
    all: {worse: 25, count: 29},
    country: {worse: 0, count: 4},
    region: {worse: 20, count: 24},
    size: {worse: 17, count: 20}, // one lower is farther off on the logarithm than the highest taken
    income: {refusal: "unknown"},
    climate: {worse: 16, count: 20},
    peers: expect.objectContaining({count: 7}) as unknown,
  });
});

test("groupStandings(…) leaves out what may not be judged, and refuses what is counted differently abroad", async () => {
  const neutral = await databaseWithPeers(rows({indicator: [{direction: "neutral", rankable: false}]}));
  expect(await groupStandings(neutral, "vienna")).toEqual([]);
  const national = await databaseWithPeers(rows({indicator: [{crossCountry: false}]}));
  const [found] = await groupStandings(national, "vienna");
  expect(found!.groups).toMatchObject({all: {refusal: "abroad"}, country: {worse: 0, count: 4}});
});

test("groupStandings(…): fewer others than a percentile needs are too few", async () => {
  const few = await databaseWithPeers(
    rows({reference: CITIES.slice(2, 6).map(({id}, index) => ({city: id, value: index}))}),
  );
  expect(await groupStandings(few, "vienna")).toEqual([]);
});
