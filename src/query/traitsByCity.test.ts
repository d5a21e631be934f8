import {expect, test} from "vitest";
import {databaseOf} from "./databaseOf.ts";
import {traitsByCity} from "./traitsByCity.ts";

test("traitsByCity(…) has the traits of a city with their line, and none of others", async () => {
  const db = await databaseOf({trait: [{}, {city: "lyon", value: "arid"}]});
  expect(await traitsByCity(db, "vienna")).toEqual([
    {city: "vienna", trait: "climate", value: "temperate", source: "test", line: 2},
  ]);
  expect(await traitsByCity(db, "graz")).toEqual([]);
});
