import {expect, test} from "vitest";
import {databaseOf} from "../query/databaseOf.ts";
import {indicatorFigures} from "./indicatorFigures.ts";
import {indicatorStandIns} from "./indicatorStandIns.ts";

/** Forty-one cities whose value is their number, the most populous those with the last digit 1. */
const numbers = Array.from({length: 41}, (_, index) => index);
const city = numbers.map((number) => ({id: `c${number}`, population: number % 10 === 1 ? 1e6 + number : number}));

test("indicatorStandIns(…) takes the most populous near each quartile, those with a series first", async () => {
  const observation = numbers.flatMap((number) =>
    (number === 31 ? ["2020"] : ["2018", "2019", "2020"]).map((period) => ({
      city: `c${number}`,
      period,
      value: number,
    })),
  );
  const db = await databaseOf({city, observation, indicator: [{}], distribution: [{count: 41}]});
  const {drawn} = (await indicatorFigures(db, {indicator: "pm25"}))!;
  expect(await indicatorStandIns(db, {indicator: "pm25", drawn})).toEqual(["c11", "c21", "c30"]);
});

test("indicatorStandIns(…) takes the three most populous of few, and none where there is none", async () => {
  const observation = numbers.slice(0, 5).map((number) => ({city: `c${number}`, value: number}));
  const db = await databaseOf({city, observation, indicator: [{}], distribution: [{count: 5}]});
  const {drawn} = (await indicatorFigures(db, {indicator: "pm25"}))!;
  expect(await indicatorStandIns(db, {indicator: "pm25", drawn})).toEqual(["c1", "c4", "c3"]);
  expect(await indicatorStandIns(db, {indicator: "pm25", drawn: []})).toEqual([]);
});
