import {expect, test} from "vitest";
import {databaseOf} from "../query/databaseOf.ts";
import {cityTrends} from "./cityTrends.ts";
import {testScreen, textOf} from "./testing/testScreen.ts";

const screen = await testScreen();
const FALLING = [20, 19, 18.5, 17, 16, 15, 14, 12];

test("cityTrends(…) counts the words, and shows the clear courses with their breaks", async () => {
  const series = (indicator: string, values: readonly number[], breaks?: number) =>
    values.map((value, index) => {
      const year = 2010 + index;
      return {indicator, value, period: String(year), status: year === breaks ? ("B" as const) : ("A" as const)};
    });
  const db = await databaseOf({
    city: [{id: "vienna", name: "Vienna"}],
    indicator: [
      {id: "pm25", title: "Fine particles"},
      {id: "no2", title: "Nitrogen dioxide"},
      {id: "ozone", title: "Ozone"},
    ],
    observation: [
      ...series("pm25", [30, 31, ...FALLING], 2012),
      ...series("no2", [5, 6, 5, 6, 5, 6, 5]),
      ...series("ozone", [5, 4]),
    ],
  });
  const view = await cityTrends(db, {city: "vienna"}, screen);
  expect(textOf(view.querySelector("p")!)).toBe(
    "Vienna has 2 series that are long enough: 1 improving and 1 no clear trend. 1 other is too short, or broken too lately.",
  );
  expect([...view.querySelectorAll("li")].map((item) => textOf(item).replaceAll("\u202f", " "))).toEqual([
    "Fine particles: improving, −1.00 µg/m³ a year from 2012 to 2019. The series breaks in 2012; only figures from then on count.",
  ]);
  expect(view.querySelectorAll("li .break")).toHaveLength(1);
});

test("cityTrends(…) tells none of a region's figures", async () => {
  const db = await databaseOf({
    city: [{}],
    indicator: [{}],
    observation: FALLING.map((value, index) => ({value, period: String(2010 + index), level: "region"})),
  });
  expect(textOf(await cityTrends(db, {city: "vienna"}, screen))).toBe(
    "No series of Vienna is long enough to speak of a trend.",
  );
});
