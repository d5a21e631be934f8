import type {SourceParser} from "../../src/model/figure.ts";
import {lineByLine} from "../../src/model/published.ts";

const VARIABLES = new Map([["median_household_income", {indicator: "median-household-income", unit: "{currency}/a"}]]);

/**
 * Median household income of US Census places, American Community Survey, 1-year estimates: dollars of each year, not adjusted for prices.
 * There is no 2020, which the Bureau did not release; margins of error are not in the copy, so the interval is unknown and the status A.
 */
const source: SourceParser = {
  parser: lineByLine(VARIABLES, ({observed}) => ({
    ...observed,
    status: "A",
    level: "city",
    boundary: "municipality",
    method: "survey",
  })),
};
export default source;
