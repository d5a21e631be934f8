import {PEER_DIMENSIONS} from "../../src/methods/peerDimensions.ts";
import {openRelease} from "../../src/query/node.ts";
import {peersOf} from "../../src/views/peersOf.ts";
import {peerUniverses} from "../../src/views/peerUniverses.ts";
import type {Measure} from "./measure.ts";

/** The peers of every city of the registry, one after another, beside a bare loop over as many pairs and dimensions. */
export async function peerFinding(): Promise<Measure[]> {
  const db = await openRelease("public/data/latest");
  let start = performance.now();
  const {universes} = await peerUniverses(db);
  const prepared = performance.now() - start;
  const sizes = new Map(
    universes.toReversed().flatMap(({figures}) => [...figures.keys()].map((id) => [id, figures.size])),
  );
  const cities = [...sizes.keys()];
  await peersOf(db, cities[0]!);
  start = performance.now();
  for (const city of cities) await peersOf(db, city);
  const found = performance.now() - start;
  const pairs = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const bare = bareLoop(pairs, PEER_DIMENSIONS.length);
  return [
    {name: "peer finding: cities", value: cities.length, unit: "cities"},
    {name: "peer finding: universes prepared", value: prepared, unit: "ms", note: "with the questions to DuckDB"},
    {name: "peer finding: all cities", value: found / 1000, unit: "s"},
    {name: "peer finding: a city", value: found / cities.length, unit: "ms"},
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
