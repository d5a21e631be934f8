import {expect, test} from "vitest";
import type {Filter} from "./database.ts";
import {databaseOf} from "./databaseOf.ts";
import {rowsBySql} from "./filterSql.ts";

const db = await databaseOf({
  commitment: [
    {city: "linz", indicator: "pm25", target: 2040, value: 4},
    {city: "graz", indicator: "pm25", target: 2030, value: null!},
    {city: "graz", indicator: "no2", target: 2030, value: 3},
    {city: "wels", indicator: "no2", target: 2035, value: 2},
  ],
  observation: [
    {city: "graz", year: 2020},
    {city: "linz", year: 2021},
  ],
});
const FILTER = {table: "commitment", columns: ["city", "indicator", "target", "value"], order: ["indicator", "city"]};

test.each<[string, Filter]>([
  ["one value", {...FILTER, where: {city: ["graz"]}}],
  ["some values, in another order and twice", {...FILTER, where: {city: ["linz", "graz", "linz"]}}],
  ["numbers", {...FILTER, where: {target: [2030, 2035]}}],
  ["no value", {...FILTER, where: {city: []}}],
  ["what is not there", {...FILTER, where: {city: ["enns"]}}],
  ["null, which equals nothing", {...FILTER, where: {value: [null, 3]}}],
  ["a column that is not told", {...FILTER, columns: ["value"], where: {city: ["wels"]}}],
  ["two columns", {...FILTER, where: {city: ["graz"], target: [2030]}}],
  ["a long table", {table: "observation", columns: ["city", "year"], where: {city: ["graz"]}, order: ["year"]}],
])("rows(…) of the build gives what its engine gives: %s", async (_, filter) => {
  const rows = await db.rows(filter);
  expect(rows).toEqual(await rowsBySql(db.query)(filter));
  expect(await db.rows(filter), "asked again").toEqual(rows);
});

test("rows(…) of the build are a list of their own at each call", async () => {
  const filter = {...FILTER, where: {city: ["graz"]}};
  (await db.rows(filter)).reverse();
  expect(await db.rows<{indicator: string}>(filter)).toMatchObject([{indicator: "no2"}, {indicator: "pm25"}]);
});
