import fc from "fast-check";
import {expect, test} from "vitest";
import {PEERS} from "./constants.ts";
import {cutBlocks} from "./peerBlocks.ts";
import {anyCity, DIMENSIONS} from "./testing/anyCity.ts";

const cities = (count: number) =>
  fc.sample(fc.array(anyCity, {minLength: count, maxLength: count, size: "max"}), {seed: 1, numRuns: 1})[0]!;

test("cutBlocks(…) puts every city into one block, none of which is large, in whatever order they come", () => {
  const all = cities(2000);
  const blocks = cutBlocks(all, DIMENSIONS).map((block) => block.map(({id}) => id));
  expect(blocks.flat().sort()).toEqual(all.map(({id}) => id).sort());
  expect(Math.max(...blocks.map((block) => block.length))).toBeLessThanOrEqual(PEERS.block);
  expect(blocks.length).toBeLessThan((5 * 2000) / PEERS.block);
  expect(cutBlocks(all.toReversed(), DIMENSIONS).map((block) => block.map(({id}) => id))).toEqual(blocks);
});

test("cutBlocks(…) cuts cities that are all alike too, and none of none", () => {
  const alike = Array.from({length: 300}, (_, index) => ({...cities(1)[0]!, id: `city-${index}`}));
  expect(cutBlocks(alike, DIMENSIONS).map((block) => block.length)).toEqual([75, 75, 75, 75]);
  expect(cutBlocks([], DIMENSIONS)).toEqual([]);
});

test("cutBlocks(…) of very many cities: the list of blocks grows no faster than a block", () => {
  const few = cities(500);
  const many = Array.from({length: 40_000}, (_, index) => ({...few[index % 500]!, id: `city-${index}`}));
  const blocks = cutBlocks(many, DIMENSIONS);
  expect(Math.max(...blocks.map((block) => block.length))).toBeLessThanOrEqual(200);
  expect(blocks.length).toBeLessThan(800);
});
