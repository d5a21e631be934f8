import {expect, test} from "vitest";
import {PEER_FIGURES} from "../model/peer.ts";
import type {PeerFigures} from "../model/peer.ts";
import {choiceOf, foundBeforehand} from "./peerChoice.ts";

const NOTHING = Object.fromEntries(PEER_FIGURES.map((id) => [id, null])) as unknown as PeerFigures;
const CITY: PeerFigures = {...NOTHING, population: 1e6, "population-growth": 1, latitude: 48, capital: true};

test("choiceOf(…) compares what is known and wanted, and leaves out all else", () => {
  const {used, missing, search} = choiceOf(CITY, {without: ["capital", "nothing"], sameCountry: true});
  expect(used).toEqual(["population", "population-growth", "warmth"]);
  expect(missing).toContain("climate-precipitation");
  expect(search).toMatchObject({size: "population", sameCountry: true});
  expect([...search!.without!].sort()).toEqual([...missing, "capital"].sort());
});

test("choiceOf(…): of fewer than three numbers there is no search", () => {
  expect(choiceOf(CITY, {without: ["warmth"]}).search).toBeNull();
});

test("foundBeforehand(…): one trait may be left out, of those that are known of the city", () => {
  const known = choiceOf(CITY, {});
  expect(foundBeforehand({}, known)).toBe(true);
  expect(foundBeforehand({without: ["capital", "greenness", "nothing"], sameCountry: true}, known)).toBe(true);
  expect(foundBeforehand({without: ["capital", "population"]}, known)).toBe(false);
});
