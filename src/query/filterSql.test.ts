import {expect, test} from "vitest";
import {databaseOf} from "./databaseOf.ts";
import {rowsBySql} from "./filterSql.ts";

const db = await databaseOf({
  commitment: [
    {city: "graz", indicator: "no2", target: 2030, value: null!},
    {city: "graz", indicator: "pm25", target: 2040, value: 2},
    {city: "linz", indicator: "pm25", target: 2030, value: 1},
    {city: "o'fallon", indicator: "pm25", target: 2030, value: 3},
  ],
});
const ask = (where: Record<string, readonly (string | number | null)[]>, order: string[] = ["city", "indicator"]) =>
  rowsBySql(db.query)<{city: string; value: number | null}>({
    table: "commitment",
    columns: ["city", "value"],
    where,
    order,
  });
const cities = async (where: Parameters<typeof ask>[0]) => (await ask(where)).map(({city}) => city);

test("rows(…) gives the columns asked for of the rows that have one of the values in each of the columns", async () => {
  expect(await ask({city: ["graz", "linz"], indicator: ["pm25"]})).toEqual([
    {city: "graz", value: 2},
    {city: "linz", value: 1},
  ]);
  expect(await cities({target: [2030]})).toEqual(["graz", "linz", "o'fallon"]);
});

test("rows(…) without conditions gives all rows, of an empty list none, and null equals nothing", async () => {
  expect(await cities({})).toHaveLength(4);
  expect(await cities({city: []})).toEqual([]);
  expect(await cities({value: [null, 1]})).toEqual(["linz"]);
});

test("rows(…) takes values for what they are, never for SQL", async () => {
  expect(await cities({city: ["o'fallon", "'; DROP TABLE commitment; --"]})).toEqual(["o'fallon"]);
});

test("rows(…) orders by one column after another, missing values last", async () => {
  expect((await ask({}, ["value"])).map(({value}) => value)).toEqual([1, 2, 3, null]);
  expect((await ask({}, ["indicator", "value"])).map(({value}) => value)).toEqual([null, 1, 2, 3]);
});
