import {expect, test} from "vitest";
import {databaseOf} from "../query/databaseOf.ts";
import {onlyIn} from "./onlyIn.ts";

test("onlyIn(…) names few countries, and none where there are many or all may be compared", async () => {
  const db = await databaseOf({
    indicator: [{id: "crime", crossCountry: false}, {id: "people", crossCountry: false}, {}],
    extent: [
      {indicator: "crime", country: "US"},
      {indicator: "crime", country: "BO"},
      ...["AT", "BO", "FR", "US"].map((country) => ({indicator: "people", country})),
      {indicator: "pm25", country: "AT"},
    ],
  });
  const told = ["crime", "people", "pm25"].map((id) => onlyIn(db, id, {locale: "en"}));
  expect(await Promise.all(told)).toEqual([{count: 2, countries: "Bolivia and United States"}, null, null]);
});
