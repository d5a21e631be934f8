import type {Figure, Parsed, SourceParser} from "../../src/model/figure.ts";

/** World Urbanization Prospects 2018, File 22: thousands of residents of agglomerations; years after 2018 are projections. */
const source: SourceParser = {
  parser: () => (figures) => figures.map(parse),
};
export default source;

function parse({line, variable, period, value, flag}: Figure): Parsed {
  if (variable !== "population_thousands") return {kind: "refused", line, reason: "NO_INDICATOR", detail: variable};
  if (value === "") return {kind: "blank", line};
  return {
    kind: "observation",
    line,
    indicator: "population",
    period,
    value: Number(value) * 1000,
    unit: "{person}",
    status: flag === "projection" ? "F" : "A",
    level: "city",
    boundary: "urban-agglomeration",
    method: flag === "projection" ? "projection" : "estimate",
  };
}
