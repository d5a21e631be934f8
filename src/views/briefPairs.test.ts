import {expect, test} from "vitest";
import {PAIRING} from "../methods/constants.ts";
import {briefFacts} from "./briefFacts.ts";
import {briefPairs, pagedPairs} from "./briefPairs.ts";
import type {TiedPair} from "./briefPairs.ts";
import {pairSlug} from "./pairSlug.ts";
import {briefDatabase} from "./testing/briefDatabase.ts";

const pair = (a: string, b: string, comparable: number, lists = 1): TiedPair => ({a, b, comparable, lists});

test("pagedPairs(…) leaves out pairs with few comparable indicators, and gives the others by alphabet", () => {
  const chosen = pagedPairs([pair("lyon", "milan", 30), pair("graz", "pula", 10), pair("brno", "ulm", 9, 3)]);
  expect(chosen.map(pairSlug)).toEqual(["graz--pula", "lyon--milan"]);
});

test("pagedPairs(…) keeps so many at most: the most comparable first, then those in more lists, then by alphabet", () => {
  const many = Array.from({length: PAIRING.mostPages - 2}, (_, index) => pair(`a${index}`, "z", 40));
  const chosen = pagedPairs([
    pair("d", "e", 20),
    pair("b", "c", 20),
    pair("f", "g", 20, 2),
    ...many,
    pair("h", "i", 19, 3),
  ]);
  expect(chosen).toHaveLength(PAIRING.mostPages);
  expect(chosen.map(pairSlug).filter((slug) => !slug.startsWith("a"))).toEqual(["b--c", "f--g"]);
});

test("pairSlug(…) has the id first that comes first", () => {
  expect([pairSlug({a: "milan", b: "lyon"}), pairSlug({a: "lyon", b: "milan"})]).toEqual([
    "lyon--milan",
    "lyon--milan",
  ]);
});

test("briefPairs(…) counts the indicators that the brief compares, of which these are too few", async () => {
  const db = await briefDatabase();
  expect((await briefFacts(db, {a: "lyon", b: "turin"})).lines).toHaveLength(6);
  expect(await briefPairs(db)).toEqual([]);
});
