import type {Figure, Parsed, SourceParser} from "../../src/model/figure.ts";
import {parseNumber} from "../../src/model/number.ts";

const INDICATORS = new Map([
  ["ACCESS2_AdjPrev", "no-health-insurance"],
  ["BPHIGH_AdjPrev", "high-blood-pressure"],
  ["CHECKUP_AdjPrev", "routine-check-up"],
  ["CSMOKING_AdjPrev", "smoking"],
  ["DIABETES_AdjPrev", "diabetes"],
  ["LPA_AdjPrev", "physical-inactivity"],
  ["MHLTH_AdjPrev", "poor-mental-health"],
  ["OBESITY_AdjPrev", "obesity"],
]);

/**
 * CDC 500 Cities, release of 2018: what part of the adults of a city would say so in the survey of 2015 or 2016, as a model has it;
 * age-adjusted, in per cent, with its interval. All are estimates (E). The survey changed its method in 2021, which the word
 * for the method tells.
 */
const source: SourceParser = {
  parser: () => (figures) => figures.map(parse),
};
export default source;

function parse(figure: Figure): Parsed {
  const {line, variable, period, value: text} = figure;
  const indicator = INDICATORS.get(variable);
  if (indicator === undefined) return {kind: "refused", line, reason: "NO_INDICATOR", detail: variable};
  if (text === "") return {kind: "blank", line};
  const value = parseNumber(text);
  const low = parseNumber(figure.low);
  const high = parseNumber(figure.high);
  if (value === null || low === null || high === null) {
    const detail = [text, figure.low, figure.high].join(" ").trim();
    return {kind: "refused", line, reason: "NOT_A_NUMBER", detail, indicator};
  }
  return {
    kind: "observation",
    line,
    indicator,
    period,
    value,
    low,
    high,
    unit: "%",
    status: "E",
    level: "city",
    boundary: "municipality",
    method: "modelled, survey before 2021",
  };
}
