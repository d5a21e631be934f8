import fc from "fast-check";
import {expect, test} from "vitest";
import {cutBlocks} from "./peerBlocks.ts";
import {boxOf} from "./peerBoxes.ts";
import type {Candidate} from "./peers.ts";
import {findPeers} from "./peers.ts";
import {searchPeers} from "./peerSearch.ts";
import {anyCity, DIMENSIONS} from "./testing/anyCity.ts";

/** Made-up cities by themselves: the same ones in every run. */
const [CITIES] = fc.sample(fc.array(anyCity, {minLength: 1500, maxLength: 1500, size: "max"}), {seed: 1, numRuns: 1});

test.each([
  {},
  {sameCountry: true},
  {without: ["size"]},
  {without: ["size", "seasons"], sameCountry: true},
  {without: ["growth", "age"], count: 3},
  {count: 300},
])("searchPeers(…) with %j finds among blocks what findPeers(…) finds among all", async (choice) => {
  const {blocks, boxes} = blocksOf(CITIES!);
  let read = 0;
  const asked = CITIES!.filter((_, index) => index % 25 === 0);
  for (const city of asked) {
    const options = {dimensions: DIMENSIONS, size: "size", ...choice};
    const found = await searchPeers(city, boxes, options, (wanted) => {
      read += wanted.length;
      return Promise.resolve(wanted.flatMap((block) => blocks[block]!));
    });
    expect(found).toEqual(findPeers(city, CITIES!, options));
  }
  expect(read).toBeLessThan(asked.length * blocks.length);
});

test("searchPeers(…) asks for no block twice, and for none where there is none", async () => {
  const {blocks, boxes} = blocksOf(CITIES!);
  const asked: number[] = [];
  await searchPeers(CITIES![0]!, boxes, {dimensions: DIMENSIONS, size: "size", count: 40}, (wanted) => {
    asked.push(...wanted);
    return Promise.resolve(wanted.flatMap((block) => blocks[block]!));
  });
  expect(new Set(asked).size).toBe(asked.length);
  const nobody = searchPeers(CITIES![0]!, [], {dimensions: DIMENSIONS, size: "size"}, () =>
    Promise.reject(new Error()),
  );
  expect(await nobody).toEqual({peers: [], quality: "none"});
});

function blocksOf(cities: readonly Candidate[]) {
  const blocks = cutBlocks(cities, DIMENSIONS);
  return {blocks, boxes: blocks.map((block, index) => boxOf(index, block, DIMENSIONS))};
}
