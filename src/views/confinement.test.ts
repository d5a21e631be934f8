import {expect, test} from "vitest";
import {databaseOf} from "../query/databaseOf.ts";
import {applicability, confinement} from "./confinement.ts";

const db = await databaseOf({
  indicator: [
    {id: "crime", crossCountry: false},
    {id: "noise", crossCountry: false},
    {id: "pm25"},
    {id: "rent", crossCountry: false},
  ],
  extent: [
    {indicator: "crime", country: "US"},
    {indicator: "pm25", country: "AT"},
    {indicator: "rent", country: "AU"},
    {indicator: "rent", country: "US"},
  ],
});

test("confinement(…) names the countries of an indicator that is not compared across countries", async () => {
  const confinedTo = await confinement(db);
  expect(["crime", "noise", "pm25", "rent"].map(confinedTo)).toEqual([["US"], null, null, ["AU", "US"]]);
  expect(() => confinedTo("nonsense")).toThrow('expected the id of an indicator; received "nonsense"');
});

test("applicability(…) holds where one of the countries is among them", async () => {
  const all = ["crime", "noise", "pm25", "rent"].map((id) => ({id}));
  const told = async (...countries: string[]) => all.filter(await applicability(db, countries)).map(({id}) => id);
  expect(await told("AT")).toEqual(["noise", "pm25"]);
  expect(await told("AT", "AU")).toEqual(["noise", "pm25", "rent"]);
  expect(await told("US")).toEqual(["crime", "noise", "pm25", "rent"]);
});
