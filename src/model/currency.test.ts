import {expect, test} from "vitest";
import {inCurrency} from "./currency.ts";

const rent = {unit: {label: "national currency a month", ucum: "{currency}/mo", money: "national currency"}};

test.each([
  ["US", "USD a month"],
  ["AU", "AUD a month"],
  ["ZZ", "national currency a month"],
  ["", "national currency a month"],
])("money of %j is told in %s", (country, label) => {
  expect(inCurrency(rent, country).unit).toMatchObject({label, ucum: "{currency}/mo"});
});

test("what is not money stays as it is", () => {
  const dust = {unit: {label: "µg/m³", ucum: "ug/m3"}};
  expect(inCurrency(dust, "US")).toBe(dust);
});
