import type {Parsed, SourceParser} from "../../src/model/figure.ts";
import type {Published} from "../../src/model/published.ts";
import {lineByLine} from "../../src/model/published.ts";

const VARIABLES = new Map([["total_emissions", {indicator: "co2-emissions", unit: "t"}]]);

/** Algeciras, Huelva, Linares: totals of 2020 under 2 % of the years beside them, an error of processing. */
const COLLAPSED = new Set(["ES ALG|2020", "ES HUV|2020", "ES LIZ|2020"]);

/** Abu Dhabi: 64.0, 58.0, 28.7 Mt; which of them is wrong cannot be known. */
const DOUBTFUL = new Set(["AE AUH"]);

/**
 * Carbon Monitor Cities: fossil and cement CO2 emitted within the area, tonnes a year, annual sums of a daily model.
 * The area (functional urban area, administrative city, prefecture) is not stated by row.
 */
const source: SourceParser = {
  parser: lineByLine(VARIABLES, parse),
};
export default source;

function parse({figure: {line, key, period, value: text}, observed}: Published): Parsed {
  if (COLLAPSED.has(`${key}|${period}`)) {
    const detail = `${text} t: the total collapses in 2020 and returns in 2021`;
    return {kind: "refused", line, reason: "KNOWN_ERROR", detail, indicator: observed.indicator};
  }
  const status = DOUBTFUL.has(key) ? "U" : "A";
  return {...observed, status, level: "city", boundary: "mixed", method: "modelled"};
}
