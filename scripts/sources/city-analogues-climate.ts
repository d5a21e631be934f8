import type {Parsed, SourceParser} from "../../src/model/figure.ts";
import type {Published} from "../../src/model/published.ts";
import {lineByLine} from "../../src/model/published.ts";

const VARIABLES = new Map([
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
  parser: lineByLine(VARIABLES, parse),
};
export default source;

function parse({figure: {variable, period}, observed}: Published): Parsed {
  const expected = variable.startsWith("future_");
  return {
    ...observed,
    period: PERIODS.get(period) ?? period,
    status: expected ? "F" : "A",
    level: "city",
    boundary: "grid-cell",
    method: expected ? "projection" : "modelled",
  };
}
