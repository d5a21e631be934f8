import type {Parsed, SourceParser} from "../../src/model/figure.ts";
import type {Published, PublishedVariable} from "../../src/model/published.ts";
import {lineByLine} from "../../src/model/published.ts";

interface Variable extends PublishedVariable {
  method: string;
}

const POOLED = "survey, five years pooled";
const MODELLED = "modelled, survey since 2021";

const VARIABLES = new Map<string, Variable>([
  ["homeownership_rate", {indicator: "home-ownership", unit: "%", method: POOLED}],
  ["median_household_income", {indicator: "median-household-income", unit: "{currency}/a", method: POOLED}],
  ["median_rent", {indicator: "median-rent", unit: "{currency}/mo", method: POOLED}],
  ["poverty_rate", {indicator: "poverty", unit: "%", method: POOLED}],
  ["ACCESS2_AdjPrev", {indicator: "no-health-insurance", unit: "%", method: MODELLED}],
  ["BPHIGH_AdjPrev", {indicator: "high-blood-pressure", unit: "%", method: MODELLED}],
  ["CHECKUP_AdjPrev", {indicator: "routine-check-up", unit: "%", method: MODELLED}],
  ["CSMOKING_AdjPrev", {indicator: "smoking", unit: "%", method: MODELLED}],
  ["DIABETES_AdjPrev", {indicator: "diabetes", unit: "%", method: MODELLED}],
  ["LPA_AdjPrev", {indicator: "physical-inactivity", unit: "%", method: MODELLED}],
  ["MHLTH_AdjPrev", {indicator: "poor-mental-health", unit: "%", method: MODELLED}],
  ["OBESITY_AdjPrev", {indicator: "obesity", unit: "%", method: MODELLED}],
]);

/** The five years that the survey pools, as an SDMX time period. */
const PERIODS = new Map([["2018/2022", "2018-01-01/P5Y"]]);

/**
 * Figures of US places that a directory gathered: American Community Survey, five years pooled, and CDC PLACES of 2025, whose
 * estimates (flag E) are of the same measures as us-cdc-500-cities by a survey of another method, without intervals. Flag D is not
 * a definition that differs: the directory worked the percentage out of the survey's counts, which the word for the method tells.
 */
const source: SourceParser = {
  parser: lineByLine(VARIABLES, parse),
};
export default source;

function parse({figure: {period, flag}, variable: {method}, observed}: Published<Variable>): Parsed {
  return {
    ...observed,
    period: PERIODS.get(period) ?? period,
    status: flag === "E" ? "E" : "A",
    level: "city",
    boundary: "municipality",
    method: flag === "D" ? `${method}, worked out by a third party` : method,
  };
}
