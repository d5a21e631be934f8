import {expect, test} from "vitest";
import {databaseOf} from "../query/databaseOf.ts";
import {distributionOf} from "./distributionOf.ts";

test("distributionOf(…) finds a stratum's own, and that of the whole where there is but one stratum; of countries those asked for", async () => {
  const db = await databaseOf({
    distribution: [
      {indicator: "pm25", layers: 2, year: 2020},
      {indicator: "pm25", stratum: "modelled", year: 2019},
      {indicator: "rent", year: 2021},
      {indicator: "crime", layers: 2, year: 2022},
      {indicator: "crime", stratum: "AT", year: 2018},
      {indicator: "crime", stratum: "FR", year: 2017},
    ],
  });
  const find = await distributionOf(db, ["AT"]);
  expect(find("pm25", "modelled")?.year).toBe(2019);
  expect(find("pm25", "")?.year).toBe(2020);
  expect(find("pm25", "measured")).toBeUndefined();
  expect(find("rent", "AU")?.year).toBe(2021);
  expect(find("crime", "AT")?.year).toBe(2018);
  expect(find("crime", "FR")).toBeUndefined();
});
