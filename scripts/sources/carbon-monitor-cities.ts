import type {Figure, Parsed, SourceParser} from "../../src/model/figure.ts";
import {parseNumber} from "../../src/model/number.ts";

const INDICATOR = "co2-emissions";

/** Algeciras, Huelva, Linares: totals of 2020 under 2 % of the years beside them, an error of processing. */
const COLLAPSED = new Set(["ES ALG|2020", "ES HUV|2020", "ES LIZ|2020"]);

/** Abu Dhabi: 64.0, 58.0, 28.7 Mt; which of them is wrong cannot be known. */
const DOUBTFUL = new Set(["AE AUH"]);

/**
 * Carbon Monitor Cities: fossil and cement CO2 emitted within the area, tonnes a year, annual sums of a daily model.
 * The area (functional urban area, administrative city, prefecture) is not stated by row.
 */
const source: SourceParser = {
  parser: () => (figures) => figures.map(parse),
};
export default source;

function parse({line, key, variable, period, value: text}: Figure): Parsed {
  if (variable !== "total_emissions") return {kind: "refused", line, reason: "NO_INDICATOR", detail: variable};
  if (text === "") return {kind: "blank", line};
  const value = parseNumber(text);
  if (value === null) return {kind: "refused", line, reason: "NOT_A_NUMBER", detail: text, indicator: INDICATOR};
  if (COLLAPSED.has(`${key}|${period}`)) {
    const detail = `${text} t: the total collapses in 2020 and returns in 2021`;
    return {kind: "refused", line, reason: "KNOWN_ERROR", detail, indicator: INDICATOR};
  }
  return {
    kind: "observation",
    line,
    indicator: INDICATOR,
    period,
    value,
    unit: "t",
    status: DOUBTFUL.has(key) ? "U" : "A",
    level: "city",
    boundary: "mixed",
    method: "modelled",
  };
}
