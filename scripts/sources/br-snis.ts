import type {Figure, Parsed, SourceParser} from "../../src/model/figure.ts";
import {parseNumber} from "../../src/model/number.ts";

const VARIABLES = new Map<string, {indicator: string; unit: string}>([
  ["IN020", {indicator: "paved-streets", unit: "%"}],
  ["IN021", {indicator: "stormwater-network", unit: "%"}],
  ["IN040", {indicator: "flood-risk-homes", unit: "%"}],
  ["IN041", {indicator: "flood-affected-residents", unit: "%"}],
  ["IN044", {indicator: "homes-per-hectare", unit: "{home}/har"}],
  ["IN048", {indicator: "stormwater-spending", unit: "BRL"}],
  ["IN049", {indicator: "water-losses", unit: "%"}],
  ["IN055", {indicator: "water-service-coverage", unit: "%"}],
  ["IN056", {indicator: "sewer-service-coverage", unit: "%"}],
]);

/**
 * What Brazil's municipalities tell the SNIS of rainwater, and their own water companies of water and sewerage; the note names the
 * company. Municipalities that a regional company serves have no figures of water. The same code means another thing in the
 * publisher's other module (IN051 is of rainwater here), so the codes are those of this file alone.
 */
const source: SourceParser = {
  parser: () => (figures) => figures.map(parse),
};
export default source;

function parse({line, variable, period, value: text}: Figure): Parsed {
  const found = VARIABLES.get(variable);
  if (found === undefined) return {kind: "refused", line, reason: "NO_INDICATOR", detail: variable};
  if (text === "") return {kind: "blank", line};
  const value = parseNumber(text);
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
    method: "self-reported",
  };
}
