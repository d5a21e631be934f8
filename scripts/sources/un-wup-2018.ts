import type {Parsed, SourceParser} from "../../src/model/figure.ts";
import type {Published} from "../../src/model/published.ts";
import {lineByLine} from "../../src/model/published.ts";

const VARIABLES = new Map([["population_thousands", {indicator: "population", unit: "{person}", shift: 3}]]);

/**
 * World Urbanization Prospects 2018, File 22: residents of agglomerations in whole thousands; years after 2018 are projections.
 * 0 means fewer than 500, which is no real zero: status N.
 */
const source: SourceParser = {
  parser: lineByLine(VARIABLES, parse),
};
export default source;

function parse({figure, observed}: Published): Parsed {
  const projected = figure.flag === "projection";
  return {
    ...observed,
    status: projected ? "F" : observed.value === 0 ? "N" : "A",
    level: "city",
    boundary: "urban-agglomeration",
    method: projected ? "projection" : "estimate",
  };
}
