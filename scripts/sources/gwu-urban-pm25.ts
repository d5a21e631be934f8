import type {Figure, Parsed, SourceParser} from "../../src/model/figure.ts";
import {parseNumber} from "../../src/model/number.ts";

const VARIABLE = "Popw PM2.5";
const INDICATOR = "pm25";

/** The first year of the later satellite record: Chengdu falls from 171 to 75 there, and no change may be told across it. */
const BREAK = "2001";

/**
 * Annual means of fine particles in the 1,000 largest urban clusters of the world, 2000 to 2019, of Southerland et al. (2022): a
 * model led by satellites, weighted by where the people of the cluster live. Years of haze that double a figure are real and stay.
 */
const source: SourceParser = {
  parser: () => (figures) => figures.map(parse),
};
export default source;

function parse({line, variable, period, value: text}: Figure): Parsed {
  if (variable !== VARIABLE) return {kind: "refused", line, reason: "NO_INDICATOR", detail: variable};
  if (text === "") return {kind: "blank", line};
  const value = parseNumber(text);
  if (value === null) return {kind: "refused", line, reason: "NOT_A_NUMBER", detail: text, indicator: INDICATOR};
  return {
    kind: "observation",
    line,
    indicator: INDICATOR,
    period,
    value,
    unit: "ug/m3",
    status: period === BREAK ? "B" : "A",
    level: "city",
    boundary: "urban-centre",
    method: "modelled, population-weighted",
  };
}
