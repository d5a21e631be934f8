import type {Parsed, SourceParser} from "../../src/model/figure.ts";
import type {Published, PublishedVariable} from "../../src/model/published.ts";
import {lineByLine} from "../../src/model/published.ts";

interface Variable extends PublishedVariable {
  method: string;
  /** It rests partly on small-area estimates. */
  estimated?: true;
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
  parser: lineByLine(VARIABLES, parse),
};
export default source;

function parse({observed, variable: {method, estimated}}: Published<Variable>): Parsed {
  return {...observed, status: estimated ? "E" : "A", level: "city", boundary: "municipality", method};
}
