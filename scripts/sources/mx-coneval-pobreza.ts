import type {Parsed, SourceParser} from "../../src/model/figure.ts";
import type {Published} from "../../src/model/published.ts";
import {lineByLine} from "../../src/model/published.ts";

const VARIABLES = new Map([
  ["ic_ali", {indicator: "food-deprivation", unit: "%"}],
  ["ic_asalud", {indicator: "no-health-services", unit: "%"}],
  ["ic_cv", {indicator: "housing-deprivation", unit: "%"}],
  ["ic_rezedu", {indicator: "educational-lag", unit: "%"}],
  ["ic_segsoc", {indicator: "no-social-security", unit: "%"}],
  ["plb", {indicator: "poverty", unit: "%"}],
  ["plp", {indicator: "poverty", unit: "%"}],
  ["pobreza", {indicator: "multidimensional-poverty", unit: "%"}],
]);

/**
 * CONEVAL's poverty and deprivations by Mexican municipality in 2010, 2015 and 2020: small-area estimates from census and household
 * survey, their intervals unpublished, so the status is E. The income line of 2020 (`plp`) has another name than that of 2010 and 2015
 * (`plb`), and nothing says that it is the same: it stands as a break, so that no trend joins the two. Left out are sums and parts of
 * what is taken, and `poblacion`, the population of the estimate, which differs from the census and has commas at its thousands.
 */
const source: SourceParser = {
  parser: lineByLine(VARIABLES, parse),
};
export default source;

function parse({figure, observed}: Published): Parsed {
  const status = figure.variable === "plp" ? "B" : "E";
  return {...observed, status, level: "city", boundary: "municipality", method: "modelled"};
}
