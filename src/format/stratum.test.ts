import {expect, test} from "vitest";
import {loadTranslator} from "../i18n/translator.ts";
import type {Strata} from "../model/stratum.ts";
import {stratumName} from "./stratum.ts";

const t = await loadTranslator("en");

test.each<[Strata, string, string]>([
  ["country", "MX", "Mexico"],
  ["climate", "arid", "arid"],
  ["climate", "survey", "climate not stated: survey"],
  ["method", "modelled, population-weighted", "modelled, weighted by where people live"],
])("stratumName(%j, %j) is %j", (strata, stratum, expected) => {
  expect(stratumName(strata, stratum, {t, locale: "en"})).toBe(expected);
});

test("stratumName(…) throws for a word of a parser that has no name", () => {
  expect(() => stratumName("method", "dowsing", {t, locale: "en"})).toThrow('expected a message "method.dowsing"');
});
