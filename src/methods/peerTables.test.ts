import {expect, test} from "vitest";
import type {PeerCity} from "../model/peer.ts";
import {mulberry32} from "./seededRandom.ts";
import {choiceOf} from "./peerChoice.ts";
import {findPeers} from "./peers.ts";
import {peerTables} from "./peerTables.ts";
import {candidateOf, peerUniverses} from "./peerUniverse.ts";

const random = mulberry32(7);
const city = (id: string) => ({id, name: id, country: "AT", pages: null, capital: null, climate: null, lat: 48});
/** Made-up cities: the first hundred have a population, all but the first twenty a municipal one. */
const REGISTRY = Array.from({length: 150}, (_, index) => ({
  ...city(`city-${index}`),
  country: index % 2 === 0 ? "AT" : "BE",
}));
const FIGURES = REGISTRY.flatMap(({id}, index) => [
  ...(index < 100 ? [figure(id, "population", "urban-agglomeration")] : []),
  ...(index >= 20 ? [figure(id, "population-municipal", "municipality")] : []),
  figure(id, "population-density", "municipality"),
  figure(id, "population-growth", "municipality"),
  ...(index % 3 === 0 ? [figure(id, "greenness", "urban-centre")] : [figure(id, "greenness", "municipality")]),
]);
const UNIVERSES = peerUniverses(REGISTRY, FIGURES);
const MADE = peerTables(UNIVERSES);
const TABLES = {...MADE, peer: [...MADE.peer]} as unknown as {
  peer: (PeerCity & {basis: string; peer: string})[];
  peercity: (PeerCity & {basis: string; block: number})[];
  peerrange: {basis: string; dimension: string; range: number}[];
};

test("peerUniverses(…) hold all that have a size on their basis, and greenness of urban centres alone", () => {
  expect(UNIVERSES.map(({basis, cities}) => [basis, cities.length])).toEqual([
    ["population", 100],
    ["population-municipal", 130],
    ["population-urban-centre", 0],
  ]);
  const [first, second] = UNIVERSES[0]!.cities;
  expect([first!.city, first!.greenness === null, second!.greenness]).toEqual(["city-0", false, null]);
});

test("peerTables(…) have every city of a basis once, and the pool of a city on its own basis alone", () => {
  expect(TABLES.peercity.filter(({basis}) => basis === "population-municipal")).toHaveLength(130);
  const bases = Map.groupBy(TABLES.peer, (row) => row.city);
  expect(bases.size).toBe(150);
  expect(new Set(bases.get("city-50")!.map(({basis}) => basis))).toEqual(new Set(["population"]));
  expect(new Set(bases.get("city-140")!.map(({basis}) => basis))).toEqual(new Set(["population-municipal"]));
  expect(TABLES.peerrange.find(({dimension}) => dimension === "population-density")!.range).toBeGreaterThan(0);
});

test("peerTables(…): among the pool of a city the peers are those among all, whatever one trait is left out", () => {
  const {basis, cities, dimensions} = UNIVERSES[0]!;
  const all = cities.map((one) => candidateOf(one, basis));
  for (const [index, own] of cities.entries()) {
    const ids = new Set(TABLES.peer.filter((row) => row.city === own.city).map(({peer}) => peer));
    const pool = all.filter(({id}) => ids.has(id));
    for (const without of [[], ["population"], ["greenness"], ["population-density"]]) {
      for (const sameCountry of [false, true]) {
        const {search} = choiceOf(own, {without, sameCountry});
        if (!search) continue;
        const options = {dimensions, ...search};
        expect(findPeers(all[index]!, pool, options)).toEqual(findPeers(all[index]!, all, options));
      }
    }
  }
});

function figure(city: string, indicator: string, boundary: "municipality" | "urban-centre" | "urban-agglomeration") {
  return {city, indicator, boundary, value: Math.exp(10 * random())};
}
