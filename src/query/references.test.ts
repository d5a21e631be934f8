import {expect, test} from "vitest";
import {databaseOf} from "./databaseOf.ts";
import {references} from "./references.ts";

test("references(…) finds the value of an indicator and a city, and is the same map for one database", async () => {
  const db = await databaseOf({
    indicator: [{}, {id: "no2"}],
    reference: [
      {city: "vienna", value: 12},
      {city: "graz", value: 11},
    ],
  });
  const found = await references(db);
  expect([...found.get("pm25")!.keys()]).toEqual(["graz", "vienna"]);
  expect(found.get("pm25")!.get("vienna")!.value).toBe(12);
  expect(found.has("no2")).toBe(false);
  expect(await references(db)).toBe(found);
});
