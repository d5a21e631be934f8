/** With the figures of the release: peers read in parts are those that a search over every city finds, for every city and choice. */
import {expect, test} from "vitest";
import {choiceOf} from "../methods/peerChoice.ts";
import type {PeersChoice} from "../methods/peerChoice.ts";
import {preparePeers} from "../methods/peers.ts";
import {candidateOf, PEER_INDICATORS, peerUniverses} from "../methods/peerUniverse.ts";
import {cities} from "../query/cities.ts";
import {openRelease} from "../query/node.ts";
import {reference} from "../query/reference.ts";
import {peersOf} from "./peersOf.ts";

const db = await openRelease("public/data/latest");
const registry = await cities(db);
const universes = peerUniverses(registry, await reference(db, PEER_INDICATORS)).map(({basis, cities, dimensions}) => {
  const candidates = new Map(cities.map((city) => [city.city, candidateOf(city, basis)]));
  return {
    cities: new Map(cities.map((city) => [city.city, city])),
    candidates,
    find: preparePeers([...candidates.values()], dimensions),
  };
});

test("whatever one trait is left out, within the country and without", {timeout: 300_000}, async () => {
  for (const {id} of registry) {
    const {used} = await peersOf(db, id);
    for (const without of [[], ...used.map((trait) => [trait])]) {
      for (const sameCountry of [false, true]) await compare(id, {without, sameCountry});
    }
  }
});

test("whatever two traits are left out, of some cities of each kind", {timeout: 300_000}, async () => {
  for (const {id} of registry.filter((_, index) => index % 40 === 0)) {
    const {used} = await peersOf(db, id);
    const pairs = used.map((trait, index) => [trait, used[(index + 1) % used.length]!]);
    for (const [index, without] of pairs.entries()) await compare(id, {without, sameCountry: index % 2 === 1});
  }
});

async function compare(id: string, choice: PeersChoice): Promise<void> {
  const {peers, quality, refusal} = await peersOf(db, id, choice);
  const universe = universes.find(({cities}) => cities.has(id));
  if (!universe) return expect(refusal).toBe("NO_SIZE");
  const {search} = choiceOf(universe.cities.get(id)!, choice);
  if (!search) return expect(refusal).toBe("FEW_DIMENSIONS");
  const expected = universe.find(universe.candidates.get(id)!, search);
  // One assertion a city: tens of thousands of them would take longer than what they are about.
  if (JSON.stringify({peers, quality}) !== JSON.stringify(expected)) expect({peers, quality}, id).toEqual(expected);
}
