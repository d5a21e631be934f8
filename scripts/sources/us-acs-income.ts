import type {Figure, Parsed, SourceParser} from "../../src/model/figure.ts";
import {parseNumber} from "../../src/model/number.ts";

const INDICATOR = "median-household-income";

/**
 * Median household income of US Census places, American Community Survey, 1-year estimates: dollars of each year, not adjusted for prices.
 * There is no 2020, which the Bureau did not release; margins of error are not in the copy, so the interval is unknown and the status A.
 */
const source: SourceParser = {
  parser: () => (figures) => figures.map(parse),
};
export default source;

function parse({line, variable, period, value: text}: Figure): Parsed {
  if (variable !== "median_household_income") return {kind: "refused", line, reason: "NO_INDICATOR", detail: variable};
  if (text === "") return {kind: "blank", line};
  const value = parseNumber(text);
  if (value === null) return {kind: "refused", line, reason: "NOT_A_NUMBER", detail: text, indicator: INDICATOR};
  return {
    kind: "observation",
    line,
    indicator: INDICATOR,
    period,
    value,
    unit: "{currency}/a",
    status: "A",
    level: "city",
    boundary: "municipality",
    method: "survey",
  };
}
