import fc from "fast-check";
import {expect, test} from "vitest";
import type {Dimension} from "./gower.ts";
import type {Candidate} from "./peers.ts";
import {findPeers, peerQuality} from "./peers.ts";
import vectors from "./vectors.json" with {type: "json"};

const {input, expected} = vectors["M6.1"];
const DIMENSIONS: Dimension[] = Object.entries(input.weights).map(([id, weight]) => {
  return {id, weight, range: (input.ranges as Record<string, number>)[id] ?? null};
});
const OPTIONS = {dimensions: DIMENSIONS, size: "log10_pop"};
const CITIES = Object.entries(input.cities).map(([id, traits]): Candidate => {
  return {id, country: id === "Q" ? "NL" : "BE", boundary: "urban-centre", traits};
});
const FOCUS = CITIES[0]!;

test("M6.1: the nearest first, and none that has too few dimensions in common", () => {
  const {peers, quality} = findPeers(FOCUS, CITIES, OPTIONS);
  expect(peers.map(({id}) => id)).toEqual(["P", "Q", "S"]);
  for (const {id, distance, coverage} of peers) {
    expect(distance).toBeCloseTo(expected[id as "P"].distance, 6);
    expect(coverage).toBeCloseTo(expected[id as "P"].coverage, 6);
  }
  expect(quality).toBe("none");
});

test("findPeers(…) keeps to the boundary, and to the country if asked", () => {
  const other = CITIES.map((city): Candidate => (city.id === "P" ? {...city, boundary: "municipality"} : city));
  expect(findPeers(FOCUS, other, OPTIONS).peers.map(({id}) => id)).toEqual(["Q", "S"]);
  const same = findPeers(FOCUS, CITIES, {...OPTIONS, sameCountry: true});
  expect(same.peers.map(({id}) => id)).toEqual(["P", "S"]);
  expect(findPeers(FOCUS, CITIES, {...OPTIONS, count: 1}).quality).toBe("fair");
});

test("findPeers(…): of equally near cities, more coverage, then the nearer in size, then the id", () => {
  const options = {
    dimensions: [
      {id: "climate", weight: 2, range: null},
      {id: "coastal", weight: 1, range: null},
    ],
    size: "size",
  };
  const city = (id: string, size: number | null, coastal: boolean | null): Candidate => {
    return {id, country: "BE", boundary: "urban-centre", traits: {climate: "C", coastal, size}};
  };
  const cities = [
    city("e", null, true),
    city("d", 6, null),
    city("c", 5, true),
    city("b", 7, true),
    city("a", 7, true),
  ];
  const {peers} = findPeers(city("focus", 5.5, true), cities, options);
  expect(peers.map(({id}) => id)).toEqual(["c", "a", "b", "e", "d"]);
});

test.each([
  [[], "none"],
  [[0.05, 0.1], "close"],
  [[0.1], "fair"],
  [[0.2], "none"],
])("peerQuality of distances %j is %s", (distances, quality) => {
  expect(peerQuality(distances.map((distance) => ({distance})))).toBe(quality);
});

test("findPeers(…): no order of cities or dimensions changes the peers, and the city is not its own", () => {
  const traits = fc.record({
    log10_pop: fc.option(fc.integer({min: 4, max: 8})),
    log10_density: fc.option(fc.integer({min: 2, max: 5})),
    log10_gdp: fc.option(fc.integer({min: 3, max: 5})),
    share65: fc.option(fc.integer({min: 0, max: 40})),
    koppen: fc.option(fc.constantFrom("A", "B", "C")),
  });
  fc.assert(
    fc.property(fc.array(traits, {minLength: 2, maxLength: 20}), (list) => {
      const cities = list.map((own, index): Candidate => {
        return {id: `city-${index}`, country: "BE", boundary: "urban-centre", traits: own};
      });
      const found = findPeers(cities[0]!, cities, OPTIONS).peers.map(({id, distance}) => [id, distance]);
      const turned = findPeers(cities[0]!, cities.toReversed(), {...OPTIONS, dimensions: DIMENSIONS.toReversed()});
      expect(turned.peers.map(({id, distance}) => [id, distance])).toEqual(found);
      expect(found.map(([id]) => id)).not.toContain("city-0");
    }),
    {seed: 1},
  );
});
