import type {Figure, Parsed, SourceParser} from "../../src/model/figure.ts";
import {parseNumber} from "../../src/model/number.ts";

const INDICATORS = new Map([
  ["ic_ali", "food-deprivation"],
  ["ic_asalud", "no-health-services"],
  ["ic_cv", "housing-deprivation"],
  ["ic_rezedu", "educational-lag"],
  ["ic_segsoc", "no-social-security"],
  ["plb", "poverty"],
  ["plp", "poverty"],
  ["pobreza", "multidimensional-poverty"],
]);

/**
 * CONEVAL's poverty and deprivations by Mexican municipality in 2010, 2015 and 2020: small-area estimates from census and household
 * survey, their intervals unpublished, so the status is E. The income line of 2020 (`plp`) has another name than that of 2010 and 2015
 * (`plb`), and nothing says that it is the same: it stands as a break, so that no trend joins the two. Left out are sums and parts of
 * what is taken, and `poblacion`, the population of the estimate, which differs from the census and has commas at its thousands.
 */
const source: SourceParser = {
  parser: () => (figures) => figures.map(parse),
};
export default source;

function parse({line, variable, period, value: text}: Figure): Parsed {
  const indicator = INDICATORS.get(variable);
  if (indicator === undefined) return {kind: "refused", line, reason: "NO_INDICATOR", detail: variable};
  if (text === "") return {kind: "blank", line};
  const value = parseNumber(text);
  if (value === null) return {kind: "refused", line, reason: "NOT_A_NUMBER", detail: text, indicator};
  return {
    kind: "observation",
    line,
    indicator,
    period,
    value,
    unit: "%",
    status: variable === "plp" ? "B" : "E",
    level: "city",
    boundary: "municipality",
    method: "modelled",
  };
}
