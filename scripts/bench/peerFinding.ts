import {PEER_DIMENSIONS} from "../../src/methods/peerDimensions.ts";
import {candidateOf, PEER_INDICATORS, peerUniverses} from "../../src/methods/peerUniverse.ts";
import {preparePeers} from "../../src/methods/peers.ts";
import {cities as citiesOf} from "../../src/query/cities.ts";
import {openRelease} from "../../src/query/node.ts";
import {reference} from "../../src/query/reference.ts";
import {peersOf} from "../../src/views/peersOf.ts";
import type {Measure} from "./measure.ts";

/** The peers of every city of the registry, one after another as pages ask for them, and among whole universes beside a bare loop over as many pairs and dimensions. */
export async function peerFinding(): Promise<Measure[]> {
  const db = await openRelease("public/data/latest");
  const registry = await citiesOf(db);
  await peersOf(db, registry[0]!.id);
  let start = performance.now();
  for (const {id} of registry) await peersOf(db, id);
  const asked = performance.now() - start;
  const universes = peerUniverses(registry, await reference(db, PEER_INDICATORS));
  const prepared = universes.map(({basis, cities, dimensions}) => {
    const candidates = cities.map((city) => candidateOf(city, basis));
    return {candidates, find: preparePeers(candidates, dimensions)};
  });
  start = performance.now();
  for (const {candidates, find} of prepared) for (const city of candidates) find(city, {size: "population"});
  const found = performance.now() - start;
  const pairs = universes.reduce((sum, {cities}) => sum + cities.length ** 2, 0);
  const bare = bareLoop(pairs, PEER_DIMENSIONS.length);
  return [
    {name: "peer finding: cities", value: registry.length, unit: "cities"},
    {name: "peer finding: a city, as pages ask", value: asked / registry.length, unit: "ms"},
    {name: "peer finding: among whole universes", value: found / 1000, unit: "s"},
    {name: "peer finding ÷ bare loop of differences", value: found / bare, unit: "×", note: `${pairs} pairs`},
  ];
}

/** Milliseconds of so many sums of absolute differences, which is the least that any finder has to do. */
function bareLoop(pairs: number, dimensions: number): number {
  const values = Float64Array.from({length: 4096}, (_, at) => (at * 7919) % 4096);
  const sums = new Float64Array(values.length);
  const start = performance.now();
  for (let pair = 0; pair < pairs; pair += values.length) {
    const own = values[pair % 4093]!;
    for (let dimension = 0; dimension < dimensions; dimension++) {
      for (let at = 0; at < values.length; at++) sums[at]! += Math.abs(own - values[at]!);
    }
  }
  const elapsed = performance.now() - start;
  if (!sums.every(Number.isFinite)) throw new Error("expected sums of differences"); // so that the loop is not left out
  return elapsed;
}
