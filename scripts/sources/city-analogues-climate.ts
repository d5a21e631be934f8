import type {Figure, Parsed, SourceParser} from "../../src/model/figure.ts";
import {parseNumber} from "../../src/model/number.ts";

interface Variable {
  indicator: string;
  unit: string;
}

const VARIABLES = new Map<string, Variable>([
  ["Annual_Mean_Temperature", {indicator: "climate-mean-temperature", unit: "Cel"}],
  ["Annual_Precipitation", {indicator: "climate-precipitation", unit: "mm/a"}],
  ["Max_Temperature_of_Warmest_Month", {indicator: "climate-hottest-month", unit: "Cel"}],
  ["Min_Temperature_of_Coldest_Month", {indicator: "climate-coldest-month", unit: "Cel"}],
  ["Precipitation_of_Wettest_Month", {indicator: "climate-wettest-month", unit: "mm/mo"}],
  ["future_Annual_Mean_Temperature", {indicator: "climate-mean-temperature-2050", unit: "Cel"}],
  ["future_Annual_Precipitation", {indicator: "climate-precipitation-2050", unit: "mm/a"}],
  ["future_Max_Temperature_of_Warmest_Month", {indicator: "climate-hottest-month-2050", unit: "Cel"}],
]);

/** Normals of 31 years, and a mean of twenty years that the publisher calls 2050; as SDMX time periods. */
const PERIODS = new Map([
  ["1970/2000", "1970-01-01/P31Y"],
  ["2050", "2041-01-01/P20Y"],
]);

/**
 * The climate of the square kilometre at the centre of some 420 major cities, of Bastin et al. (2019): normals of WorldClim 2, and
 * what three climate models expect under RCP 4.5. All that starts with `future_` is a projection, status F.
 */
const source: SourceParser = {
  parser: () => (figures) => figures.map(parse),
};
export default source;

function parse({line, variable, period, value: text}: Figure): Parsed {
  const found = VARIABLES.get(variable);
  if (found === undefined) return {kind: "refused", line, reason: "NO_INDICATOR", detail: variable};
  if (text === "") return {kind: "blank", line};
  const {indicator, unit} = found;
  const value = parseNumber(text);
  if (value === null) return {kind: "refused", line, reason: "NOT_A_NUMBER", detail: text, indicator};
  const expected = variable.startsWith("future_");
  return {
    kind: "observation",
    line,
    indicator,
    period: PERIODS.get(period) ?? period,
    value,
    unit,
    status: expected ? "F" : "A",
    level: "city",
    boundary: "grid-cell",
    method: expected ? "projection" : "modelled",
  };
}
