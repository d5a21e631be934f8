import {expect, test} from "vitest";
import type {Against} from "../model/comparison.ts";
import {databaseOf} from "../query/databaseOf.ts";
import {universe} from "./universe.ts";

const db = await databaseOf({
  city: [
    {id: "lyon", country: "FR"},
    {id: "porto", country: "PT"},
    {id: "nice", country: "FR"},
    {id: "tokyo", country: "JP", region: "Asia"},
  ],
  tie: [{a: "lyon", b: "tokyo"}],
  membership: [{city: "porto"}, {city: "tokyo"}],
});
const members = async (against: Against, cities: readonly string[] = ["lyon", "porto"]) => {
  const ids = await universe(db, {cities, against, list: ["tokyo"]});
  return ids && [...ids].sort().join(" ");
};

test.each<[Against, string | null]>([
  ["all", null],
  ["country", "lyon nice porto"],
  ["region", "lyon nice porto"],
  ["sisters", "lyon porto tokyo"],
  ["network:artists", "lyon porto tokyo"],
  ["network:nobody", "lyon porto"],
  ["list", "lyon porto tokyo"],
])("universe(…) of %s", async (against, ids) => expect(await members(against)).toBe(ids));

test("universe(…) without a city knows the cities of a network alone", async () => {
  expect(await members("network:artists", [])).toBe("porto tokyo");
  expect(await members("sisters", [])).toBe("");
});
