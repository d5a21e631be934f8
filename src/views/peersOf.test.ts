import {expect, test} from "vitest";
import type {City} from "../model/city.ts";
import type {Rows} from "../query/databaseOf.ts";
import {peersOf} from "./peersOf.ts";
import {databaseWithPeers} from "./testing/databaseWithPeers.ts";

type References = NonNullable<Rows["reference"]>;

/** A city of the registry with figures of its size, density and growth. */
function city(
  id: string,
  size: number,
  growth: number,
  own: Partial<City> = {},
): {city: Partial<City>; reference: References} {
  const agglomeration = {city: id, boundary: "urban-agglomeration", level: "city"} as const;
  return {
    city: {id, name: id, country: "AT", capital: false, lat: 48, ...own},
    reference: [
      {...agglomeration, indicator: "population", value: size},
      {...agglomeration, indicator: "population-growth", value: growth},
    ],
  };
}

const CITIES = [
  city("vienna", 1_900_000, 1, {capital: true}),
  city("prague", 1_300_000, 1, {country: "CZ", capital: true}),
  city("sydney", 4_900_000, 1.5, {country: "AU", lat: -34}),
  city("linz", 200_000, 0.5),
  city("village", 20_000, 0),
];
const ROWS = {city: CITIES.map(({city}) => city), reference: CITIES.flatMap(({reference}) => reference)};

test("peersOf(…) gives the nearest first, what was compared, and what is not known of the city", async () => {
  const {peers, used, missing, basis, refusal, figures} = await peersOf(await databaseWithPeers(ROWS), "vienna");
  expect(peers.map(({id}) => id)).toEqual(["prague", "linz", "sydney", "village"]);
  expect(used).toEqual(["population", "population-growth", "warmth", "capital"]);
  expect(missing).toContain("gdp-per-inhabitant");
  expect([basis, refusal]).toEqual(["population", null]);
  const compared = peers[0]!.contributions.flatMap(({dimension, share}) => (share === null ? [] : [dimension]));
  expect(compared).toEqual(["population", "population-growth", "latitude", "capital"]);
  expect(figures.get("sydney")).toMatchObject({population: 4_900_000, capital: false, latitude: 34});
});

test("peersOf(…) leaves out what the reader drops, and keeps to the country if asked", async () => {
  const db = await databaseWithPeers({
    ...ROWS,
    reference: [
      ...ROWS.reference,
      ...CITIES.map(({city}) => ({city: city.id, indicator: "population-density", value: 1000})),
    ],
  });
  const dropped = await peersOf(db, "vienna", {without: ["capital", "no-such-dimension"]});
  expect(dropped.used).toEqual(["population", "population-density", "population-growth", "warmth"]);
  const {peers} = await peersOf(db, "vienna", {sameCountry: true});
  expect(peers.map(({id}) => id)).toEqual(["linz", "village"]);
});

test("peersOf(…) compares a city with those whose size is known on the basis of its own", async () => {
  const municipal = ["vienna", "graz", "wels"].map((id) => {
    return {city: id, indicator: "population-municipal", value: 100_000, boundary: "municipality"} as const;
  });
  const density = ["graz", "wels"].map((id) => ({city: id, indicator: "population-density", value: 2000}));
  const db = await databaseWithPeers({
    city: [...ROWS.city, ...["graz", "wels"].map((id) => ({id, name: id, lat: 47}))],
    reference: [...ROWS.reference, ...municipal, ...density],
  });
  const graz = await peersOf(db, "graz");
  expect([graz.basis, ...graz.peers.map(({id}) => id)]).toEqual(["population-municipal", "wels", "vienna"]);
  expect((await peersOf(db, "vienna")).peers.map(({id}) => id)).not.toContain("graz");
});

test("peersOf(…) holds warmth by temperatures of one kind, else by latitude; greenness by that of urban centres", async () => {
  const climates = {vienna: "continental", prague: "continental", sydney: "temperate"} as const;
  const usual = Object.entries({vienna: 10.5, sydney: 17.5}).map(([city, value]) => {
    return {city, indicator: "climate-mean-temperature", value, boundary: "grid-cell"} as const;
  });
  const yearly = Object.entries({vienna: 12, linz: 10.5}).map(([city, value]) => {
    return {city, indicator: "mean-temperature", value, boundary: "greater-city"} as const;
  });
  const green = (["urban-centre", "urban-centre", "greater-city"] as const).map((boundary, at) => {
    return {city: ["vienna", "prague", "linz"][at]!, indicator: "greenness", value: 0.3 + at / 10, boundary};
  });
  const db = await databaseWithPeers({
    city: ROWS.city.map((one) => ({...one, climate: climates[one.id as keyof typeof climates] ?? null})),
    reference: [...ROWS.reference, ...usual, ...yearly, ...green],
  });
  const {peers, used, figures} = await peersOf(db, "vienna");
  expect(used).toEqual(["population", "population-growth", "warmth", "seasons", "greenness", "capital"]);
  const own = ["population", "population-growth", "capital"];
  const compared = peers.map(({id, contributions}): [string, string[]] => [
    id,
    contributions.flatMap(({dimension, share}) => (share === null || own.includes(dimension) ? [] : [dimension])),
  ]);
  expect(Object.fromEntries(compared)).toEqual({
    prague: ["latitude", "climate", "greenness"],
    linz: ["mean-temperature"],
    sydney: ["climate-mean-temperature", "climate"],
    village: ["latitude"],
  });
  expect(figures.get("linz")).toMatchObject({greenness: null, climate: null, "mean-temperature": 10.5});
});

test("peersOf(…) says why there can be none", async () => {
  const db = await databaseWithPeers({...ROWS, city: [...ROWS.city, {id: "atlantis", name: "Atlantis"}]});
  expect(await peersOf(db, "atlantis")).toMatchObject({peers: [], refusal: "NO_SIZE", missing: ["population"]});
  const few = await peersOf(db, "vienna", {without: ["warmth"]});
  expect(few).toMatchObject({peers: [], quality: "none", refusal: "FEW_DIMENSIONS"});
  await expect(peersOf(db, "nowhere")).rejects.toThrow('received "nowhere"');
});
