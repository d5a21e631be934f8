import {expect, test} from "vitest";
import {databaseOf} from "./databaseOf.ts";
import {everyIndicator} from "./everyIndicator.ts";
import {indicators} from "./indicators.ts";

test("indicators(…) orders by theme, then role, then title", async () => {
  const db = await databaseOf({
    indicator: [
      {id: "no2", theme: "air", role: "core", title: "Nitrogen dioxide"},
      {id: "density", theme: "population", role: "supporting", title: "Density"},
      {id: "urban", theme: "population", role: "profile", title: "Centre"},
      {id: "growth", theme: "population", role: "core", title: "Growth"},
      {id: "dust", theme: "air", role: "core", title: "Dust"},
    ],
  });
  expect((await indicators(db)).map(({id}) => id)).toEqual(["growth", "density", "urban", "dust", "no2"]);
});

test("indicators(…) leaves out the retired, everyIndicator(…) does not", async () => {
  const db = await databaseOf({
    indicator: [{}, {id: "old", title: "Old", state: "retired"}, {id: "new", title: "New", state: "pilot"}],
  });
  expect((await indicators(db)).map(({id}) => id)).toEqual(["pm25", "new"]);
  expect((await everyIndicator(db)).map(({id}) => id)).toEqual(["pm25", "new", "old"]);
});

test("indicators(…) gives the nested words back as they are defined, and no derivation where there is none", async () => {
  const nested = {
    unit: {label: "per 100,000", ucum: "/100000"},
    range: {hard: [0, 1000] as [number, number], soft: [0, 100] as [number, number]},
    minYearGap: 5,
    shockYears: [2020, 2021],
    requiredMetadata: {boundary: "major" as const},
    references: [{kind: "policy-target" as const, label: "Half", value: 3, year: 2030, citation: "A plan"}],
    goalposts: {worst: 100, best: 0, kind: "project-convention" as const, citation: "The ends of the scale."},
    sources: ["first", "second"],
    derive: {id: "ratio" as const, numerator: "homicides", denominator: "population", multiplier: 100_000},
  };
  const db = await databaseOf({
    indicator: [
      {id: "homicide-rate", title: "A", ...nested},
      {id: "plain", title: "B"},
    ],
  });
  const [rate, plain] = await indicators(db);
  expect(rate).toMatchObject(nested);
  expect(rate).not.toHaveProperty("ucum");
  expect(plain).not.toHaveProperty("derive");
  expect(plain?.goalposts).toBeNull();
});
