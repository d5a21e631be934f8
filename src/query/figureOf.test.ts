import {expect, test} from "vitest";
import {databaseOf} from "./databaseOf.ts";
import {figureOf} from "./figureOf.ts";

const KEY = {city: "vienna", indicator: "pm25", period: "2020"};

test("figureOf(…) gives the figure that is shown, or that of a source, and what else is told of the same", async () => {
  const db = await databaseOf({
    observation: [{value: 1}, {value: 9, period: "2019"}],
    alternative: [
      {value: 2, source: "other", period: "2018-01-01/P5Y", year: 2020},
      {value: 8, city: "graz"},
    ],
  });
  const shown = await figureOf(db, KEY);
  expect([shown.figure?.value, shown.others.map(({value}) => value)]).toEqual([1, [2]]);
  const other = await figureOf(db, {...KEY, period: "2018-01-01/P5Y", source: "other"});
  expect([other.figure?.value, other.others.map(({value}) => value)]).toEqual([2, [1]]);
});

test("figureOf(…) gives null where the release has none", async () => {
  const db = await databaseOf({alternative: [{value: 2, source: "other"}]});
  expect(await figureOf(db, {...KEY, source: "nobody"})).toEqual({figure: null, others: []});
  expect(await figureOf(db, {...KEY, period: "1900"})).toEqual({figure: null, others: []});
});

test("figureOf(…) takes the reference year where no period is said, else the newest that is no forecast", async () => {
  const years = (value: number, period: string, status: "A" | "F" = "A") => ({
    value,
    period,
    status,
    year: Number(period),
  });
  const observation = [years(1, "2018"), years(2, "2019"), years(3, "2020"), years(4, "2030", "F")];
  const {city, indicator} = KEY;
  const newest = await figureOf(await databaseOf({observation}), {city, indicator});
  expect(newest.figure?.value).toBe(3);
  const db = await databaseOf({observation, reference: [{city, indicator, year: 2018}]});
  expect((await figureOf(db, {city, indicator})).figure?.value).toBe(1);
});
