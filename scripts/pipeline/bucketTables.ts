import {bucketsFor} from "../../src/model/bucket.ts";
import type {Release} from "../../src/model/release.ts";
import type {Engine} from "./engine.ts";

/** The tables that lie by city, and about how many rows of each a reader gets who asks for one city. */
const FETCHED = {observation: 2150, peer: 200} as const;

/** In how many files each of these tables lies by city: it follows from its rows. */
export async function bucketTables(engine: Engine): Promise<Release["buckets"]> {
  const buckets: Release["buckets"] = {};
  for (const table of Object.keys(FETCHED) as (keyof typeof FETCHED)[]) buckets[table] = await bucketsOf(engine, table);
  return buckets;
}

/** In how many files one of them lies. */
export async function bucketsOf({rows}: Engine, table: keyof typeof FETCHED): Promise<number> {
  const [counted] = await rows<{rows: number; cities: number}>(
    `SELECT count(*)::INTEGER AS rows, count(DISTINCT city)::INTEGER AS cities FROM ${table}`,
  );
  return bucketsFor(counted!, FETCHED[table]);
}
