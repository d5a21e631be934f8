import type {Parsed, SourceParser} from "../../src/model/figure.ts";
import type {Published} from "../../src/model/published.ts";
import {lineByLine} from "../../src/model/published.ts";

const VARIABLES = new Map([
  ["ACCESS2_AdjPrev", {indicator: "no-health-insurance", unit: "%"}],
  ["BPHIGH_AdjPrev", {indicator: "high-blood-pressure", unit: "%"}],
  ["CHECKUP_AdjPrev", {indicator: "routine-check-up", unit: "%"}],
  ["CSMOKING_AdjPrev", {indicator: "smoking", unit: "%"}],
  ["DIABETES_AdjPrev", {indicator: "diabetes", unit: "%"}],
  ["LPA_AdjPrev", {indicator: "physical-inactivity", unit: "%"}],
  ["MHLTH_AdjPrev", {indicator: "poor-mental-health", unit: "%"}],
  ["OBESITY_AdjPrev", {indicator: "obesity", unit: "%"}],
]);

/**
 * CDC 500 Cities, release of 2018: what part of the adults of a city would say so in the survey of 2015 or 2016, as a model has it;
 * age-adjusted, in per cent, with its interval. All are estimates (E). The survey changed its method in 2021, which the word
 * for the method tells.
 */
const source: SourceParser = {
  parser: lineByLine(VARIABLES, parse),
};
export default source;

function parse({figure: {line, value, low, high}, observed}: Published): Parsed {
  if (low === "" || high === "") {
    const detail = [value, low, high].join(" ").trim();
    return {kind: "refused", line, reason: "NOT_A_NUMBER", detail, indicator: observed.indicator};
  }
  return {
    ...observed,
    status: "E",
    level: "city",
    boundary: "municipality",
    method: "modelled, survey before 2021",
  };
}
