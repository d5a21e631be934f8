import {expect, test} from "vitest";
import {bucketOf, bucketsFor} from "./bucket.ts";

/** The published vectors of FNV-1a, 32 bits: their last byte. */
test.each([
  ["", 0xc5],
  ["a", 0x2c],
  ["foobar", 0x68],
])("bucketOf(%j, 256) is %d", (id, bucket) => expect(bucketOf(id, 256)).toBe(bucket));

test("half as many buckets are the same two by two", () => {
  for (const id of ["vienna", "lyon", "porto"]) expect(bucketOf(id, 64)).toBe(bucketOf(id, 128) % 64);
});

test.each([
  {rows: 500_000, cities: 2_800, buckets: 256},
  {rows: 5_000_000, cities: 10_000, buckets: 4096},
  {rows: 15_000_000, cities: 10_000, buckets: 16_384},
  {rows: 2150, cities: 3, buckets: 1},
])("bucketsFor($rows rows of $cities cities) is $buckets", ({buckets, ...table}) => {
  expect(bucketsFor(table, 2150)).toBe(buckets);
});

test("who asks for one city gets about as many rows at any size, as long as the city itself has fewer", () => {
  for (const rows of [3e5, 5e5, 1e6, 5e6, 15e6, 50e6]) {
    for (const cities of [3e3, 1e4, 1e5]) {
      const own = rows / cities;
      if (own > 1000) continue;
      const fetched = own + rows / bucketsFor({rows, cities}, 2150);
      expect(fetched, `${rows} rows of ${cities} cities`).toBeGreaterThan(2150 / 1.5);
      expect(fetched, `${rows} rows of ${cities} cities`).toBeLessThan(2150 * 1.5);
    }
  }
});
