import type {Figure, Parsed, SourceParser} from "../../src/model/figure.ts";
import {parseNumber} from "../../src/model/number.ts";

interface Variable {
  indicator: string;
  unit: string;
  method: string;
  /** A share of the population near 100 %, in which 27 values of 2011 are fractions of 1. Land cover shares below 1 % are real. */
  fractions?: true;
}

const VARIABLES = new Map<string, Variable>([
  ["EN1002V", {indicator: "sunshine-hours", unit: "h/d", method: "measured"}],
  ["EN1003V", {indicator: "warmest-month-temperature", unit: "Cel", method: "measured"}],
  ["EN1004V", {indicator: "coldest-month-temperature", unit: "Cel", method: "measured"}],
  ["EN3012V", {indicator: "potable-water", unit: "%", method: "statistics", fractions: true}],
  ["EN3013V", {indicator: "sewage-treatment", unit: "%", method: "statistics", fractions: true}],
  ["EN5200V", {indicator: "land-continuous-residential", unit: "%", method: "mapped"}],
  ["EN5201V", {indicator: "land-discontinuous-residential", unit: "%", method: "mapped"}],
  ["EN5202V", {indicator: "land-industrial-commercial", unit: "%", method: "mapped"}],
  ["EN5203V", {indicator: "land-transport", unit: "%", method: "mapped"}],
  ["EN5204V", {indicator: "land-other-artificial", unit: "%", method: "mapped"}],
  ["EN5205V", {indicator: "land-green-urban", unit: "%", method: "mapped"}],
  ["EN5206V", {indicator: "land-agricultural", unit: "%", method: "mapped"}],
  ["EN5207V", {indicator: "land-natural", unit: "%", method: "mapped"}],
]);

/**
 * Eurostat City statistics, environment (urb_cenv), for Urban Audit cities. Eurostat's flags are not in this extract, so every status is A.
 * Connections to drinking water and sewage treatment of at most 1 are fractions (Czechia, Sweden and Tampere 2011): times 100.
 * Bulgaria's warmest months of 2004 lie between -3.0 and 1.6 °C: refused.
 */
const source: SourceParser = {
  parser: () => (figures) => figures.map(parse),
};
export default source;

function parse({line, key, variable, period, value: text}: Figure): Parsed {
  const found = VARIABLES.get(variable);
  if (found === undefined) return {kind: "refused", line, reason: "NO_INDICATOR", detail: variable};
  if (text === "") return {kind: "blank", line};
  const published = parseNumber(text);
  const value = found.fractions && published !== null && published <= 1 ? parseNumber(text, 2) : published;
  if (value === null) return {kind: "refused", line, reason: "NOT_A_NUMBER", detail: text, indicator: found.indicator};
  if (variable === "EN1003V" && period === "2004" && key.startsWith("BG")) {
    return {
      kind: "refused",
      line,
      reason: "KNOWN_ERROR",
      detail: `${text} °C is no warmest month`,
      indicator: found.indicator,
    };
  }
  return {
    kind: "observation",
    line,
    indicator: found.indicator,
    period,
    value,
    unit: found.unit,
    status: "A",
    level: "city",
    boundary: "greater-city",
    method: found.method,
  };
}
