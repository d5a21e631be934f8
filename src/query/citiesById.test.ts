import {expect, test} from "vitest";
import {citiesById} from "./citiesById.ts";
import {databaseOf} from "./databaseOf.ts";

test("citiesById(…) gives the cities asked for that the registry knows, by id", async () => {
  const db = await databaseOf({city: [{id: "vienna"}, {id: "malmo", name: "Malmö"}, {id: "tokyo"}]});
  expect((await citiesById(db, ["vienna", "atlantis", "malmo"])).map(({id, name}) => [id, name])).toEqual([
    ["malmo", "Malmö"],
    ["vienna", "Vienna"],
  ]);
  expect(await citiesById(db, [])).toEqual([]);
});
