import type {Figure, Parsed, SourceParser} from "../../src/model/figure.ts";
import {complementOf, parseNumber} from "../../src/model/number.ts";

interface Variable {
  indicator: string;
  unit: string;
  /** The publisher counts those without; the indicator those with. */
  complement?: true;
}

const VARIABLES = new Map<string, Variable>([
  ["ANALF", {indicator: "literacy", unit: "%", complement: true}],
  ["IMN_2020", {indicator: "marginalisation-index", unit: "{index}"}],
  ["OVPT", {indicator: "earth-floor", unit: "%"}],
  ["OVSAE", {indicator: "piped-water", unit: "%", complement: true}],
  ["OVSDE", {indicator: "sanitation", unit: "%", complement: true}],
  ["OVSEE", {indicator: "electricity-access", unit: "%", complement: true}],
  ["PL.5000", {indicator: "small-settlement-residents", unit: "%"}],
  ["PO2SM", {indicator: "low-wage-earners", unit: "%"}],
  ["POB_TOT", {indicator: "population-municipal", unit: "{person}"}],
  ["VHAC", {indicator: "overcrowding", unit: "%"}],
]);

/**
 * CONAPO's marginalisation index of Mexican municipalities in 2020 and the shares of the census that it is made of. Shares of those
 * without are turned into shares of those with, to the decimals of the file. Of the index on two scales the one from 0 to 1 is taken.
 */
const source: SourceParser = {
  parser: () => (figures) => figures.map(parse),
};
export default source;

function parse({line, variable, period, value: text}: Figure): Parsed {
  const found = VARIABLES.get(variable);
  if (found === undefined) return {kind: "refused", line, reason: "NO_INDICATOR", detail: variable};
  const {indicator, unit, complement} = found;
  if (text === "") return {kind: "blank", line};
  const value = complement ? complementOf(text) : parseNumber(text);
  if (value === null) return {kind: "refused", line, reason: "NOT_A_NUMBER", detail: text, indicator};
  return {
    kind: "observation",
    line,
    indicator,
    period,
    value,
    unit,
    status: "A",
    level: "city",
    boundary: "municipality",
    method: "census",
    ...(complement && {formula: "complement"}),
  };
}
