import {expect, test} from "vitest";
import {databaseOf} from "./databaseOf.ts";
import {remarksByCity} from "./remarksByCity.ts";

test("remarksByCity(…) gives the remarks on a city, by field", async () => {
  const db = await databaseOf({
    remark: [{field: "wikidata", note: "Two items."}, {note: "Off the coast."}, {city: "graz"}],
  });
  expect(await remarksByCity(db, "vienna")).toEqual([
    {city: "vienna", field: "coordinates", note: "Off the coast."},
    {city: "vienna", field: "wikidata", note: "Two items."},
  ]);
});
