/** The observations by city lie in so many files. */
const BUCKETS = 256;

/**
 * The file that holds the observations of a city: FNV-1a of 32 bits over its id, modulo 256. It follows from the id alone,
 * so nobody has to look it up, and a new city moves no other.
 */
export function bucketOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193) >>> 0;
  return hash % BUCKETS;
}
