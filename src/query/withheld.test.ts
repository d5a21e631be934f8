import {expect, test} from "vitest";
import {databaseOf} from "./databaseOf.ts";
import {withheld} from "./withheld.ts";

test("withheld(…) gives what was refused where nothing else stands", async () => {
  const db = await databaseOf({withheld: [{city: "porto", reason: "PART_YEAR"}, {}]});
  expect(await withheld(db)).toEqual([
    {indicator: "pm25", city: "porto", source: "test", reason: "PART_YEAR"},
    {indicator: "pm25", city: "vienna", source: "test", reason: "OUT_OF_RANGE"},
  ]);
  expect((await withheld(db, ["porto"])).map(({city}) => city)).toEqual(["porto"]);
  expect(await withheld(db, [])).toEqual([]);
});
