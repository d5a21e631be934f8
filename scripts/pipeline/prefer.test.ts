import {expect, test} from "vitest";
import {collected} from "./synthetic.ts";

const OBSERVED = "SELECT city, period, value, source FROM #observation ORDER BY ALL";
const ALTERNATIVE = "SELECT city, period, value, source FROM #alternative ORDER BY ALL";

test("the first source of an indicator that has a value for a city gives its whole series, the others are alternatives", async () => {
  const {ask} = await collected(
    {
      alpha: ["k1,thing,2019,1,A", "k1,thing,2020,2,A", "k2,thing,2020,3,A"],
      beta: ["k1,thing,2020,4,A", "k3,thing,2020,null,O"],
      gamma: ["k3,thing,2019,5,A"],
    },
    [{id: "thing", sources: ["beta", "alpha", "gamma"]}],
  );
  expect(await ask(OBSERVED)).toEqual([
    ["city1", "2020", 4, "beta"],
    ["city2", "2020", 3, "alpha"],
    ["city3", "2019", 5, "gamma"],
  ]);
  expect(await ask(ALTERNATIVE)).toEqual([
    ["city1", "2019", 1, "alpha"],
    ["city1", "2020", 2, "alpha"],
    ["city3", "2020", null, "beta"],
  ]);
});

test("within a source the lowest order stands for a period, and the most confident key for the whole series", async () => {
  const {ask} = await collected({
    alpha: [
      "k1b,thing,2018,9,A",
      "k1b,thing,2020,8,A",
      "k1,thing,2020,2,A::1",
      "k1,thing,2020,1,A::0",
      "k1,thing,2019,3,A::1",
    ],
  });
  expect(await ask(OBSERVED)).toEqual([
    ["city1", "2019", 3, "alpha"],
    ["city1", "2020", 1, "alpha"],
  ]);
  expect(await ask("SELECT period, value FROM #alternative ORDER BY ALL")).toEqual([
    ["2018", 9],
    ["2020", 2],
    ["2020", 8],
  ]);
});

test("a value that is missing for a reason stays an observation where no source has one", async () => {
  const {ask} = await collected({alpha: ["k1,thing,2020,null,Q"]});
  expect(await ask("SELECT city, value, status FROM #observation")).toEqual([["city1", null, "Q"]]);
});
