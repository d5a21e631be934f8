import {expect, test} from "vitest";
import {misplaced, TOLERANCE} from "./cityPoints.ts";

/** A country that reaches as far as the equator; its degrees are a kilometre long. */
const outside = (country: string, lat: number) => (country === "AT" ? Math.max(0, -lat) : null);
const city = (lat: number | null, lon: number | null = 16, country = "AT") => ({id: "here", country, lat, lon});

test.each([
  ["in its country", city(1)],
  ["off the coast, within the tolerance", city(-TOLERANCE)],
  ["without a point", city(null, null)],
])("a city %s is where it should be", (_, one) => {
  expect(misplaced([one], outside, [])).toEqual([]);
});

test.each([
  [
    "beyond the tolerance",
    city(-12),
    "data/cities.csv: here: lat, lon: expected a point within 3 km of AT, or a remark in data/remarks.csv; received -12, 16, 12 km from it",
  ],
  ["with half a point", city(48, null), "data/cities.csv: here: lat, lon: expected both or neither; received 48, null"],
  [
    "of a country without an area",
    city(48, 16, "XA"),
    "data/countries.csv: expected a line of XA, the country of here; received none",
  ],
])("a city %s is a problem", (_, one, problem) => {
  expect(misplaced([one], outside, [])).toEqual([problem]);
});

test("a point outside the country stands where a remark on it says why", () => {
  const remark = {city: "here", field: "coordinates", note: "The map draws it elsewhere."};
  expect(misplaced([city(-12)], outside, [remark])).toEqual([]);
  expect(misplaced([city(-12)], outside, [{...remark, field: "population"}])).toHaveLength(1);
  expect(misplaced([city(-12)], outside, [{...remark, city: "there"}])).toHaveLength(1);
});
