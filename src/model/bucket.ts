import {fnv1a} from "./fnv1a.ts";

/**
 * Which of so many files of a table holds the rows of a city. It follows from the id alone, so nobody has to look it up, and a new city
 * moves no other.
 */
export function bucketOf(id: string, buckets: number): number {
  return fnv1a(id) % buckets;
}

/**
 * In how many files a table lies by city: the power of two at which who asks for one city gets about so many rows, its own
 * and those of the cities that share its file. 1 for a table that is no longer.
 */
export function bucketsFor({rows, cities}: {rows: number; cities: number}, fetched: number): number {
  if (rows <= fetched) return 1;
  const others = Math.max(fetched - rows / cities, fetched / 8);
  return 2 ** Math.max(0, Math.round(Math.log2(rows / others)));
}
