import type {Figure, Parsed, SourceParser} from "../../src/model/figure.ts";
import {parseNumber} from "../../src/model/number.ts";

const INDICATOR = "population";

/**
 * World Urbanization Prospects 2018, File 22: residents of agglomerations in whole thousands; years after 2018 are projections.
 * 0 means fewer than 500, which is no real zero: status N.
 */
const source: SourceParser = {
  parser: () => (figures) => figures.map(parse),
};
export default source;

function parse({line, variable, period, value: text, flag}: Figure): Parsed {
  if (variable !== "population_thousands") return {kind: "refused", line, reason: "NO_INDICATOR", detail: variable};
  if (text === "") return {kind: "blank", line};
  const value = parseNumber(text, 3);
  if (value === null) return {kind: "refused", line, reason: "NOT_A_NUMBER", detail: text, indicator: INDICATOR};
  return {
    kind: "observation",
    line,
    indicator: INDICATOR,
    period,
    value,
    unit: "{person}",
    status: flag === "projection" ? "F" : value === 0 ? "N" : "A",
    level: "city",
    boundary: "urban-agglomeration",
    method: flag === "projection" ? "projection" : "estimate",
  };
}
