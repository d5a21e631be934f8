import type {Figure, Parsed, SourceParser} from "../../src/model/figure.ts";
import {parseNumber} from "../../src/model/number.ts";

interface Variable {
  indicator: string;
  unit: string;
  /** Decimal places to the right: 2 turns a share into per cent. */
  shift?: number;
}

const VARIABLES = new Map<string, Variable>([
  ["BLDG221", {indicator: "new-dwellings", unit: "/100000"}],
  ["CLKS470", {indicator: "information-requests-on-time", unit: "%", shift: 2}],
  ["FIRE110", {indicator: "fire-deaths", unit: "/100000"}],
  ["FIRE405", {indicator: "fire-response-time", unit: "min"}],
  ["PLCE205", {indicator: "police-officers", unit: "/100000"}],
  ["SWST105M", {indicator: "waste-diverted", unit: "%", shift: 2}],
  ["TRNT106", {indicator: "public-transport-trips", unit: "{trip}"}],
]);

/**
 * Montréal's own management indicators (codes of the Canadian municipal benchmarking network). A code's last letter (M, T) is part of it:
 * another suffix is another indicator. Shares are fractions of 1. Codes without a counterpart elsewhere have no indicator.
 */
const source: SourceParser = {
  parser: () => (figures) => figures.map(parse),
};
export default source;

function parse({line, variable, period, value: text}: Figure): Parsed {
  const found = VARIABLES.get(variable);
  if (found === undefined) return {kind: "refused", line, reason: "NO_INDICATOR", detail: variable};
  if (text === "") return {kind: "blank", line};
  const value = parseNumber(text, found.shift);
  if (value === null) return {kind: "refused", line, reason: "NOT_A_NUMBER", detail: text, indicator: found.indicator};
  return {
    kind: "observation",
    line,
    indicator: found.indicator,
    period,
    value,
    unit: found.unit,
    status: "A",
    level: "city",
    boundary: "municipality",
    method: "municipal records",
  };
}
