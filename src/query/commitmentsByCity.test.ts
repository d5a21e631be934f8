import {expect, test} from "vitest";
import {commitmentsByCity} from "./commitmentsByCity.ts";
import {databaseOf} from "./databaseOf.ts";

test("commitmentsByCity(…) gives a city's promises, the nearer target first", async () => {
  const db = await databaseOf({
    commitment: [{target: 2050, value: 100}, {target: 2030, value: 55.5}, {city: "graz"}],
  });
  const rows = await commitmentsByCity(db, "vienna");
  expect(rows.map(({target, value}) => [target, value])).toEqual([
    [2030, 55.5],
    [2050, 100],
  ]);
});
