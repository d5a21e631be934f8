import {expect, test} from "vitest";
import {collected} from "./synthetic.ts";

const CLIMATES = "SELECT id, climate FROM #city ORDER BY id";

test("a trait is written into the city, and leads to its line", async () => {
  const {ask, accounts} = await collected({alpha: ["k1,climate,,arid,", "k1,thing,2020,1,A"]});
  expect(await ask(CLIMATES)).toEqual([
    ["city1", "arid"],
    ["city2", null],
    ["city3", null],
  ]);
  expect(await ask("FROM #trait")).toEqual([["city1", "climate", "arid", "alpha", 2]]);
  expect(accounts).toMatchObject([{rows: 2, observations: 1, traits: 1, quarantined: 0}]);
});

test("of two lines for one city the more trusted key stands; the other is refused and told", async () => {
  const {ask, accounts} = await collected({
    alpha: ["k1b,climate,,polar,", "k1,climate,,arid,", "k9,climate,,arid,", "kx,climate,,arid,", "k1,thing,2020,1,A"],
  });
  expect((await ask(CLIMATES))[0]).toEqual(["city1", "arid"]);
  expect(await ask("SELECT line, reason FROM #quarantine ORDER BY line")).toEqual([
    [2, "DUPLICATE_KEY"],
    [4, "UNKNOWN_CITY"],
    [5, "LOW_CONFIDENCE_MATCH"],
  ]);
  expect(accounts).toMatchObject([{rows: 5, traits: 1, quarantined: 3}]);
});
