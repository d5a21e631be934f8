import {expect, test} from "vitest";
import {collected} from "./synthetic.ts";

test("a series is of one city, indicator and source: its newest level and boundary, extent, and breaks", async () => {
  const {ask} = await collected({
    alpha: [
      ...["k1,thing,2019,1,B", "k1,thing,2015,1,A:region", "k1,thing,2017,1,B:region"],
      ...[
        "k1,thing,2020,2,A:city:0:greater-city",
        "k1,thing,2020,3,A:city:1",
        "k1,thing,2021,null,O",
        "k1b,thing,2010,4,A",
      ],
      "k2,thing,2020,null,O",
    ],
    beta: ["k1,thing,2011,1,A", "k3,thing,2012,1,A"],
  });
  expect(await ask("SELECT * FROM #series")).toEqual([
    ["city1", "thing", "alpha", "greater-city", "city", 2015, 2020, 4, "measured", [2017, 2019]],
    ["city1", "thing", "beta", "municipality", "city", 2011, 2011, 1, "measured", []],
    ["city3", "thing", "beta", "municipality", "city", 2012, 2012, 1, "measured", []],
  ]);
});

test("a derived series has the method of the figures that it is of", async () => {
  const {ask} = await collected({alpha: ["k1,people,2018,100,A", "k1,people,2020,100,A"]}, [
    {id: "people"},
    {id: "growth", derive: {id: "growth", of: "people", years: 2}},
  ]);
  expect(await ask("SELECT indicator, first, last, count, method FROM #series ORDER BY indicator")).toEqual([
    ["growth", 2020, 2020, 1, "measured"],
    ["people", 2018, 2020, 2, "measured"],
  ]);
});
