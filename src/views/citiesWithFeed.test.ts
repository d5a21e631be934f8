import {expect, test} from "vitest";
import {databaseOf} from "../query/databaseOf.ts";
import {cities} from "../query/cities.ts";
import {citiesWithFeed, hasFeed} from "./citiesWithFeed.ts";

test("a city has a feed where it has a page of its own, and a figure or had one; asked alone it has the same", async () => {
  const db = await databaseOf({
    city: [
      {id: "drawn", pages: null},
      {id: "had", pages: "en"},
      {id: "silent", pages: "en"},
      {id: "told", pages: "en"},
    ],
    series: [{city: "drawn"}, {city: "told"}],
    changes: [{city: "had"}],
  });
  const registry = await cities(db);
  expect([...(await citiesWithFeed(db))].sort()).toEqual(["had", "told"]);
  const alone = await Promise.all(registry.map(async (city) => ((await hasFeed(db, city)) ? [city.id] : [])));
  expect(alone.flat()).toEqual(["had", "told"]);
});
