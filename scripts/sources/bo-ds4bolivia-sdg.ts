import type {Figure, Parsed, SourceParser} from "../../src/model/figure.ts";
import {complementOf, parseNumber} from "../../src/model/number.ts";

interface Variable {
  indicator: string;
  unit: string;
  method: string;
  /** It rests partly on small-area estimates. */
  estimated?: true;
  /** The publisher counts those without; the indicator those with. */
  complement?: true;
}

const VARIABLES = new Map<string, Variable>([
  ["sdg11_1_hno", {indicator: "sanitation", unit: "%", method: "census", complement: true}],
  ["sdg11_1_hocr", {indicator: "overcrowding", unit: "%", method: "census"}],
  ["sdg1_1_ubn", {indicator: "multidimensional-poverty", unit: "%", method: "census", estimated: true}],
  ["sdg3_2_imr", {indicator: "infant-mortality", unit: "/1000", method: "modelled", estimated: true}],
  ["sdg4_4_phe", {indicator: "tertiary-education", unit: "%", method: "census, aged 19 and over"}],
  ["sdg4_6_lr", {indicator: "literacy", unit: "%", method: "census"}],
  ["sdg6_1_dwc", {indicator: "piped-water", unit: "%", method: "administrative records"}],
  ["sdg7_1_ec", {indicator: "electricity-access", unit: "%", method: "census"}],
  ["sdg8_5_ofrm", {indicator: "labour-participation-women", unit: "%", method: "census"}],
]);

/**
 * Variables of the municipal atlas of the Sustainable Development Goals in Bolivia, by municipality, La Paz without El Alto. Taken are
 * those whose definition is that of an indicator. Sewage is a share of the water and not of the residents, and the sanitation service of
 * 2017 another thing than a toilet at home: both are left out, as are the variables that average several years.
 */
const source: SourceParser = {
  parser: () => (figures) => figures.map(parse),
};
export default source;

function parse({line, variable, period, value: text}: Figure): Parsed {
  const found = VARIABLES.get(variable);
  if (found === undefined) return {kind: "refused", line, reason: "NO_INDICATOR", detail: variable};
  const {indicator, unit, method, estimated, complement} = found;
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
    status: estimated ? "E" : "A",
    level: "city",
    boundary: "municipality",
    method,
    ...(complement && {formula: "complement"}),
  };
}
