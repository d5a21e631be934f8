import {expect, test} from "vitest";
import {databaseOf} from "../query/databaseOf.ts";
import {stratumOffers} from "./stratumOffers.ts";
import {testScreen} from "./testing/testScreen.ts";

const screen = await testScreen();

test("stratumOffers(…) has the places and the stand-ins of each stratum, climates from hot to cold", async () => {
  const db = await databaseOf({
    city: [
      {id: "graz", name: "Graz", climate: "temperate"},
      {id: "lyon", name: "Lyon", country: "FR", climate: "temperate", population: 9},
      {id: "cairo", name: "Cairo", country: "EG", climate: "arid"},
      {id: "ulm", name: "Ulm", country: "DE", climate: null},
    ],
    observation: ["graz", "lyon", "cairo", "ulm"].map((city) => ({city, value: 1})),
    indicator: [{strata: "climate"}],
    distribution: [
      {count: 4},
      {stratum: "arid", count: 1},
      {stratum: "measured", count: 1},
      {stratum: "temperate", count: 2},
    ],
  });
  const offers = await stratumOffers(db, "pm25", screen);
  expect(offers.map(({label}) => label)).toEqual(["arid (1)", "temperate (2)", "climate not stated: measured (1)"]);
  expect(offers[1]).toMatchObject({
    stratum: "temperate",
    places: {all: "The whole world (2)"},
    cities: [
      {id: "lyon", name: "Lyon"},
      {id: "graz", name: "Graz"},
    ],
    nearQuartiles: false,
  });
  expect(offers[0]!.places).toBeNull();
});

test("stratumOffers(…) has one offer without a name for an indicator of one stratum, and none without figures", async () => {
  const db = await databaseOf({
    city: [{}],
    observation: [{value: 1}],
    indicator: [{}, {id: "no2"}],
    distribution: [{count: 1}],
  });
  expect(await stratumOffers(db, "pm25", screen)).toMatchObject([{stratum: "", label: ""}]);
  expect(await stratumOffers(db, "no2", screen)).toEqual([]);
});
