import type {Figure, Parsed, SourceParser} from "../../src/model/figure.ts";
import {parseNumber} from "../../src/model/number.ts";

const INDICATOR = "public-transport-access";

/**
 * SDG indicator 11.2.1 of UN-Habitat: per cent of residents with a bus stop within 500 m or a station or ferry within 1 km.
 * Computed from stops, streets and a population grid over the urban extent of the degree of urbanisation, which differs by city.
 */
const source: SourceParser = {
  parser: () => (figures) => figures.map(parse),
};
export default source;

function parse({line, variable, period, value: text}: Figure): Parsed {
  if (variable !== "pct_pt_access") return {kind: "refused", line, reason: "NO_INDICATOR", detail: variable};
  if (text === "") return {kind: "blank", line};
  const value = parseNumber(text);
  if (value === null) return {kind: "refused", line, reason: "NOT_A_NUMBER", detail: text, indicator: INDICATOR};
  return {
    kind: "observation",
    line,
    indicator: INDICATOR,
    period,
    value,
    unit: "%",
    status: "A",
    level: "city",
    boundary: "urban-centre",
    method: "modelled",
  };
}
