import {expect, test} from "vitest";
import {cities} from "./cities.ts";
import {databaseOf} from "./databaseOf.ts";

test("cities(…) gives every city by id, with null where the registry is silent", async () => {
  const db = await databaseOf({
    city: [
      {id: "windhoek", name: "Windhoek", country: "NA", population: 325_858, capital: true, bucket: 7},
      {id: "a-coruna", name: "A Coruña", country: "ES", lat: 43.3709703, lon: -8.3959425, bucket: 0},
    ],
  });
  const [first, second] = await cities(db);
  expect(first).toMatchObject({id: "a-coruna", name: "A Coruña", lat: 43.3709703, capital: null, population: null});
  expect(second).toMatchObject({
    id: "windhoek",
    country: "NA",
    population: 325_858,
    capital: true,
    bucket: 7,
    lat: null,
  });
});
