import {expect, test} from "vitest";
import {stratumOf} from "./stratum.ts";

const MODELLED = {method: "modelled"};
const LAGOS = {country: "NG", climate: "tropical"} as const;

test.each([
  ["", {crossCountry: true}],
  ["NG", {crossCountry: false}],
  ["tropical", {crossCountry: true, strata: "climate"}],
  ["modelled", {crossCountry: true, strata: "method"}],
] as const)("the stratum is %j for %j", (expected, indicator) => {
  expect(stratumOf(indicator, LAGOS, MODELLED)).toBe(expected);
});

test("a city whose climate nobody states is held against those measured as it is", () => {
  const indicator = {crossCountry: true, strata: "climate"} as const;
  expect(stratumOf(indicator, {...LAGOS, climate: null}, MODELLED)).toBe("modelled");
});
