import type {Parsed, SourceParser} from "../../src/model/figure.ts";
import type {Published} from "../../src/model/published.ts";
import {lineByLine} from "../../src/model/published.ts";

const VARIABLES = new Map([["Popw PM2.5", {indicator: "pm25", unit: "ug/m3"}]]);

/** The first year of the later satellite record: Chengdu falls from 171 to 75 there, and no change may be told across it. */
const BREAK = "2001";

/**
 * Annual means of fine particles in the 1,000 largest urban clusters of the world, 2000 to 2019, of Southerland et al. (2022): a
 * model led by satellites, weighted by where the people of the cluster live. Years of haze that double a figure are real and stay.
 */
const source: SourceParser = {
  parser: lineByLine(VARIABLES, parse),
};
export default source;

function parse({figure, observed}: Published): Parsed {
  return {
    ...observed,
    status: figure.period === BREAK ? "B" : "A",
    level: "city",
    boundary: "urban-centre",
    method: "modelled, population-weighted",
  };
}
