import {expect, test} from "vitest";
import {databaseOf} from "../query/databaseOf.ts";
import {networkCities, sisterIds, tiedCities} from "./tied.ts";

const db = await databaseOf({
  tie: [
    {a: "porto", b: "turin"},
    {a: "lyon", b: "turin"},
  ],
  membership: [{city: "turin"}, {city: "lyon", network: "signers"}, {city: "lyon"}],
});

test("sisterIds(…) has the cities on either side of a pair", async () => {
  expect(await sisterIds(db, "turin")).toEqual(["lyon", "porto"]);
  expect(await sisterIds(db, "lyon")).toEqual(["turin"]);
  expect(await sisterIds(db, "vienna")).toEqual([]);
});

test("networkCities(…) has the cities of one network", async () => {
  expect(await networkCities(db, "artists")).toEqual(["lyon", "turin"]);
  expect(await networkCities(db, "nobody")).toEqual([]);
});

test("tiedCities(…) has each city of a group with those to which it is tied", async () => {
  expect([...(await tiedCities(db, "sisters"))]).toEqual([
    ["lyon", ["turin"]],
    ["porto", ["turin"]],
    ["turin", ["lyon", "porto"]],
  ]);
  expect([...(await tiedCities(db, "network:artists"))]).toEqual([
    ["lyon", ["turin"]],
    ["turin", ["lyon"]],
  ]);
});
