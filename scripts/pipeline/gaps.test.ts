import {expect, test} from "vitest";
import type {Indicator} from "../../src/model/indicator.ts";
import {collected} from "./synthetic.ts";

const INDICATORS: Partial<Indicator>[] = [
  {id: "deaths"},
  {id: "people"},
  {id: "rate", sources: ["alpha"], derive: {id: "ratio", numerator: "deaths", denominator: "people", multiplier: 100}},
];
const WITHHELD = "SELECT indicator, city, source, reason FROM #withheld ORDER BY ALL";

test("what was refused is withheld, with what would have been derived from it, where nothing else stands", async () => {
  const {ask} = await collected(
    {
      alpha: [
        ...["k1,deaths,2019,1001,A", "k1,deaths,2020,1,A"],
        ...["k2,deaths,2019,1001,A", "k2,deaths,2020,1e999,A"],
        ...["nowhere,deaths,2020,1,A", "k3,nothing,2020,1,A"],
      ],
      beta: ["k3,people,2020,1001,A"],
    },
    INDICATORS,
  );
  expect(await ask(WITHHELD)).toEqual([
    ["deaths", "city2", "alpha", "NOT_A_NUMBER"],
    ["deaths", "city2", "alpha", "OUT_OF_RANGE"],
    ["people", "city3", "beta", "OUT_OF_RANGE"],
    ["rate", "city1", "alpha", "OUT_OF_RANGE"],
    ["rate", "city2", "alpha", "NOT_A_NUMBER"],
    ["rate", "city2", "alpha", "OUT_OF_RANGE"],
  ]);
});

test("repeated lines that differ are withheld too; a line that says the same again is not", async () => {
  const {ask} = await collected({
    alpha: ["k1,thing,2020,1,A", "k1,thing,2020,2,A", "k2,thing,2020,1,A", "k2,thing,2020,1,A"],
  });
  expect(await ask(WITHHELD)).toEqual([["thing", "city1", "alpha", "DUPLICATE_KEY"]]);
});

test("the extent of an indicator counts cities by country, and years without forecasts", async () => {
  const {ask} = await collected({
    alpha: ["k1,thing,2018,1,A", "k1,thing,2020,1,A", "k1,thing,2030,1,F", "k2,thing,2019,1,A", "k3,thing,2019,null,O"],
  });
  const rows = await ask("SELECT indicator, count, first, last FROM #extent");
  expect(rows).toEqual([["thing", 2, 2018, 2020]]);
});
