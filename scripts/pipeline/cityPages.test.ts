import {expect, test} from "vitest";
import {collected} from "./synthetic.ts";

test("the registry says in which languages the page of a city is made beforehand", async () => {
  const {ask} = await collected({alpha: ["k1,thing,2020,1,A"]});
  expect(await ask("SELECT id, pages FROM #city ORDER BY id")).toEqual([
    ["city1", "en"],
    ["city2", "en"],
    ["city3", "en"],
  ]);
});
