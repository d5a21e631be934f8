import {fnv1a} from "./fnv1a.ts";

/** The observations by city lie in so many files. */
const BUCKETS = 256;

/**
 * The file that holds the observations of a city. It follows from the id alone, so nobody has to look it up, and a new city
 * moves no other.
 */
export function bucketOf(id: string): number {
  return fnv1a(id) % BUCKETS;
}
