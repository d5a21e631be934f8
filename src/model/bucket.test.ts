import {expect, test} from "vitest";
import {bucketOf} from "./bucket.ts";

/** The published vectors of FNV-1a, 32 bits: their last byte. */
test.each([
  ["", 0xc5],
  ["a", 0x2c],
  ["foobar", 0x68],
])("bucketOf(%j) is %d", (id, bucket) => expect(bucketOf(id)).toBe(bucket));
