import {bucketsFor} from "../../src/model/bucket.ts";
import type {Release} from "../../src/model/release.ts";
import type {Engine} from "./engine.ts";

/** The tables that lie by city too: about how many rows a reader gets who asks for one city, and their order in a file. */
export const BY_CITY: Readonly<Record<string, {fetched: number; column: string; order: string}>> = {
  observation: {fetched: 2150, column: "city", order: "city, indicator, year, period, line"},
  city: {fetched: 44, column: "id", order: "id"},
  reference: {fetched: 400, column: "city", order: "indicator, city"},
  series: {fetched: 1700, column: "city", order: "city, indicator, source"},
  alternative: {fetched: 500, column: "city", order: "indicator, city, year, period, line, source"},
  peer: {fetched: 200, column: "city", order: "city"},
  withheld: {fetched: 200, column: "city", order: "indicator, city, source, reason"},
};

/** What no file holds whole. */
const ALWAYS: ReadonlySet<string> = new Set(["observation", "peer"]);

/** In how many files each of these tables lies by city: it follows from its rows. One that is no longer is not named, where it lies whole too. */
export async function bucketTables(engine: Engine): Promise<Release["buckets"]> {
  const buckets: Release["buckets"] = {};
  for (const table of Object.keys(BY_CITY)) {
    const count = await bucketsOf(engine, table);
    if (count > 1 || ALWAYS.has(table)) buckets[table] = count;
  }
  return buckets;
}

/** In how many files one of them lies. */
export async function bucketsOf({rows}: Engine, table: string): Promise<number> {
  const {fetched, column} = BY_CITY[table]!;
  const [counted] = await rows<{rows: number; cities: number}>(
    `SELECT count(*)::INTEGER AS rows, count(DISTINCT ${column})::INTEGER AS cities FROM ${table}`,
  );
  return bucketsFor(counted!, fetched);
}
