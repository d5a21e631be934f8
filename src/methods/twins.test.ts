import fc from "fast-check";
import {expect, test} from "vitest";
import type {TwinSeries} from "./twins.ts";
import {twins, twinSeries, twinTolerance} from "./twins.ts";

function point(year: number, value: number) {
  return {period: String(year), year, value};
}

/** A series of every year from the first on. */
function series(city: string, first: number, ...values: number[]): TwinSeries {
  const points = values.map((value, index) => point(first + index, value));
  return {city, source: "test", boundary: "municipality", points};
}

const LOWER = {direction: "lower-is-better", tolerance: 0.5} as const;
const FOCUS = series("focus", 2015, 16, 15, 14);

test("twins(…) are those that stood there at least five years before, the largest lasting improvement first", () => {
  const others = [
    series("some", 2010, 15, 14.4, 13.6, 13, 12, 12, 11, 10),
    series("most", 2008, 14.2, 13, 12, 11, 10, 9, 9),
    series("never", 2010, 20, 19, 18, 17, 16, 15, 14.6),
    FOCUS,
  ];
  expect(twins(FOCUS, others, LOWER)).toEqual([
    {city: "most", source: "test", then: point(2008, 14.2), now: point(2014, 9), lasting: 14.2 - 9},
    {city: "some", source: "test", then: point(2012, 13.6), now: point(2017, 10), lasting: 13.6 - 11},
  ]);
  expect(twins(FOCUS, others, {...LOWER, count: 1}).map(({city}) => city)).toEqual(["most"]);
  expect(twins(FOCUS, others, {...LOWER, years: 7})).toEqual([]);
});

test("twins(…) takes the better direction from the indicator", () => {
  const climber = series("climber", 2010, 14, 15, 16, 17, 18, 19);
  expect(twins(FOCUS, [climber], LOWER)).toEqual([]);
  expect(twins(FOCUS, [climber], {...LOWER, direction: "higher-is-better"}).map(({city}) => city)).toEqual(["climber"]);
});

test("twins(…): what was lost again, of another boundary, or no more than the tolerance is no improvement", () => {
  const others = [
    series("back", 2010, 14, 13, 12, 11, 13.8, 10),
    {...series("wider", 2010, 14, 13, 12, 11, 10, 9), boundary: "urban-centre"} as const,
    series("still", 2010, 14, 14, 14, 14, 13.6, 13.6),
  ];
  expect(twins(FOCUS, others, LOWER)).toEqual([]);
});

test("twinSeries(…) keeps eligible figures of the city's own since the last break", () => {
  const row = {
    city: "vienna",
    period: "2010",
    year: 2010,
    value: 3,
    status: "A",
    level: "city",
    source: "x",
    boundary: "municipality",
  } as const;
  const rows = [
    {...row, year: 2014, value: 8, status: "F"},
    {...row, year: 2012, value: 6},
    {...row, year: 2011, value: 5, status: "B"},
    row,
    {...row, year: 2013, value: null, status: "O"},
    {...row, city: "graz", level: "region"},
    {...row, city: "linz", value: null, status: "O"},
  ] as const;
  expect(twinSeries(rows)).toEqual([
    {
      city: "vienna",
      source: "x",
      boundary: "municipality",
      points: [
        {year: 2011, value: 5},
        {year: 2012, value: 6},
      ].map((point) => expect.objectContaining(point) as unknown),
    },
  ]);
});

test.each([
  [{lower: 10, upper: 20}, 1, 0.5],
  [{lower: 10, upper: 10.2}, 1, 0.1],
  [{lower: 10, upper: 10}, 0, 1],
])("twinTolerance(%j, %i decimals) is %d", (quartiles, decimals, tolerance) => {
  expect(twinTolerance(quartiles, decimals)).toBeCloseTo(tolerance, 12);
});

test("twins(…): the order of the cities changes nothing, and nobody is their own", () => {
  const values = fc.array(fc.integer({min: 0, max: 20}), {minLength: 1, maxLength: 12});
  fc.assert(
    fc.property(fc.array(values, {minLength: 1, maxLength: 12}), (all) => {
      const cities = all.map((own, index) => series(`city-${index}`, 2005, ...own));
      const found = twins(cities[0]!, cities, LOWER);
      expect(twins(cities[0]!, cities.toReversed(), LOWER)).toEqual(found);
      expect(found.map(({city}) => city)).not.toContain("city-0");
    }),
    {seed: 1},
  );
});
