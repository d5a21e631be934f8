import {expect, test} from "vitest";
import {databaseOf} from "../query/databaseOf.ts";
import {indicatorOffer} from "./indicatorOffer.ts";
import {testScreen} from "./testing/testScreen.ts";

const screen = await testScreen();
const city = [
  {id: "tunis", country: "TN", region: "Africa"},
  {id: "lyon", country: "FR"},
  {id: "nice", country: "FR"},
  {id: "graz", country: "AT"},
  {id: "taipei", country: "TW", region: null},
  {id: "tokyo", country: "JP", region: "Asia"},
];

test("indicatorOffer(…) offers the regions and countries that have a figure, with how many", async () => {
  const observation = city.filter(({id}) => id !== "tokyo").map(({id}) => ({city: id, value: 1}));
  const db = await databaseOf({city, observation, indicator: [{}], distribution: [{count: 5}]});
  expect(await indicatorOffer(db, "pm25", screen)).toEqual({
    count: 5,
    regions: [
      {region: "Africa", name: "Africa", count: 1, countries: [{country: "TN", name: "Tunisia", count: 1}]},
      {
        region: "Europe",
        name: "Europe",
        count: 3,
        countries: [
          {country: "AT", name: "Austria", count: 1},
          {country: "FR", name: "France", count: 2},
        ],
      },
      {
        region: null,
        name: "Not assigned to a region",
        count: 1,
        countries: [{country: "TW", name: "Taiwan", count: 1}],
      },
    ],
  });
});

test("indicatorOffer(…) is null where all cities are of one country", async () => {
  const observation = ["lyon", "nice"].map((id) => ({city: id, value: 1}));
  const db = await databaseOf({city, observation, indicator: [{}, {id: "no2"}], distribution: [{count: 2}]});
  expect(await indicatorOffer(db, "pm25", screen)).toBeNull();
  expect(await indicatorOffer(db, "no2", screen)).toBeNull();
});
