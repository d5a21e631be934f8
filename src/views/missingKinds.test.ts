import {expect, test} from "vitest";
import {databaseOf} from "../query/databaseOf.ts";
import {missingCounts, missingFooter} from "./missingFooter.ts";
import {missingKinds} from "./missingKinds.ts";
import {testScreen, textOf} from "./testing/testScreen.ts";

const city = [
  {id: "vienna", country: "AT"},
  {id: "lyon", country: "FR"},
  {id: "boston", country: "US"},
];
const indicator = [
  {id: "pm25", sources: ["panel"]},
  {id: "no2", sources: ["panel", "other"]},
  {id: "crime", sources: ["police"], crossCountry: false},
  {id: "noise", sources: ["nobody"], crossCountry: false},
];
const db = await databaseOf({
  city,
  indicator,
  observation: [
    {city: "vienna", indicator: "pm25", source: "panel", value: 11},
    {city: "boston", indicator: "crime", source: "police", value: 5},
    {city: "boston", indicator: "pm25", source: "panel", value: null, status: "Q"},
    {city: "boston", indicator: "no2", source: "panel", value: 4},
  ],
  extent: [
    {indicator: "pm25", country: "AT", last: 2020},
    {indicator: "no2", country: "US", last: 2019},
    {indicator: "crime", country: "US", last: 2021},
  ],
  withheld: [{indicator: "no2", city: "lyon"}],
});

test.each([
  ["pm25", "boston", null, "suppressed"],
  ["no2", "lyon", null, "withheld"],
  ["crime", "vienna", null, "not-applicable"],
  ["no2", "vienna", null, "not-published"],
  ["no2", "vienna", 2019, "not-published"],
  ["no2", "vienna", 2020, "pending"],
  ["pm25", "lyon", null, "not-collected"],
  ["pm25", "nowhere", null, "not-collected"],
  ["noise", "vienna", 2020, "not-collected"],
] as const)("missingKinds(…): %s in %s, asked for %s, is %s", async (id, where, year, kind) => {
  const cities = ["vienna", "lyon", "boston", "nowhere"];
  expect((await missingKinds(db, {cities, year}))(id, where)).toBe(kind);
});

test("missingKinds(…) throws for an indicator that is not defined", async () => {
  const kindOf = await missingKinds(db, {cities: ["vienna"]});
  expect(() => kindOf("nonsense", "vienna")).toThrow('expected the id of an indicator; received "nonsense"');
});

test("missingCounts(…) counts every pair without a value, in agreement with missingKinds(…)", async () => {
  const {total, counts} = await missingCounts(db);
  expect(total).toBe(12);
  expect(counts).toEqual({
    "not-collected": 4,
    "not-published": 1,
    "not-applicable": 2,
    withheld: 1,
    suppressed: 1,
    pending: 0,
  });
  const kindOf = await missingKinds(db, {cities: city.map(({id}) => id)});
  const told = ["vienna pm25", "boston crime", "boston no2"];
  const kinds = city.flatMap(({id}) =>
    indicator.flatMap((one) => (told.includes(`${id} ${one.id}`) ? [] : [kindOf(one.id, id)])),
  );
  const asked = Object.entries(counts).map(([kind]) => kinds.filter((one) => one === kind).length);
  expect(asked).toEqual(Object.values(counts));
});

test("missingFooter(…) tells the count in a line", async () => {
  expect(textOf(await missingFooter(db, {}, await testScreen()))).toBe(
    "Of 10 pairs of a city and an indicator that could have a figure, 30% have one and 7 have none: 4 not collected, 1 not published, 1 withheld, 1 suppressed and 0 pending. 2 further pairs are not applicable: their indicators are measured in other countries alone. What these mean",
  );
});
