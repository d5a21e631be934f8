import {expect, test} from "vitest";
import type {Status} from "../model/status.ts";
import {changeSince} from "./changeSince.ts";

const point = (year: number, value: number | null, status: Status = "A", level: "city" | "region" = "city") => {
  return {year, value, status, level};
};
const RULES = {minYearGap: 5, shockYears: [2020]};
const SERIES = [point(2010, 8), point(2012, 7), point(2016, 6), point(2018, null, "O"), point(2030, 2, "F")];

test("changeSince(…) goes from the first to the newest eligible figure", () => {
  expect(changeSince(SERIES, RULES)).toMatchObject({
    from: {year: 2010, value: 8},
    to: {year: 2016, value: 6},
    change: {absolute: -2},
    broken: null,
    shock: false,
  });
});

test("changeSince(…) begins anew at a break, and says so", () => {
  const broken = [point(2001, 3), ...SERIES.map((row) => (row.year === 2010 ? {...row, status: "B" as const} : row))];
  expect(changeSince(broken, RULES)).toMatchObject({from: {year: 2010}, broken: 2010});
  expect(changeSince([...SERIES, point(2017, 5, "B")], RULES)).toBeNull();
});

test("changeSince(…) is null for too few years and between figures of another level; a year of shock is said", () => {
  expect(changeSince(SERIES, {...RULES, minYearGap: 7})).toBeNull();
  expect(changeSince([], RULES)).toBeNull();
  expect(changeSince([point(2005, 5, "A", "region"), ...SERIES], RULES)).toBeNull();
  expect(changeSince([...SERIES, point(2020, 5)], RULES)!.shock).toBe(true);
});
