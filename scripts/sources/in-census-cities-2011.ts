import type {Figure, Parsed, SourceParser} from "../../src/model/figure.ts";
import type {Counts, RateOfCounts} from "../../src/methods/countedRate.ts";
import {countedRate, countsByArea, inputsOfRate} from "../../src/methods/countedRate.ts";
import {parseNumber} from "../../src/model/number.ts";

interface Variable {
  indicator: string;
  unit: string;
  method: string;
}

const CHILDREN = "0-6_population_total";

const VARIABLES = new Map<string, Variable>([
  ["effective_literacy_rate_female", {indicator: "literacy-women", unit: "%", method: "census"}],
  ["effective_literacy_rate_total", {indicator: "literacy", unit: "%", method: "census"}],
  ["population_total", {indicator: "population-municipal", unit: "{person}", method: "census"}],
  ["total_graduates", {indicator: "tertiary-education", unit: "%", method: "census, aged 7 and over"}],
]);

/** By variable. Among the residents aged 7 and over, as the census reckons literacy. */
const RATES = new Map<string, RateOfCounts>([
  ["total_graduates", {parts: ["total_graduates"], whole: "population_total", without: [CHILDREN]}],
]);

/**
 * Census of India 2011, cities of 100,000 residents and more, within the limits of the municipality. The file says neither the year nor
 * whether its figures are final: its populations are those that were announced first (Greater Mumbai 12,478,447, in the final tables
 * 12,442,373; Delhi 11,007,835 and 11,034,555), so all are provisional.
 */
const source: SourceParser = {
  tables: ["figures.csv"],
  parser(tables) {
    const countsOf = countsByArea(tables["figures.csv"] ?? []);
    return (figures) => figures.map((figure) => parse(figure, countsOf(figure)));
  },
};
export default source;

function parse({line, variable, period, value: text}: Figure, counts: Counts): Parsed {
  const found = VARIABLES.get(variable);
  if (found === undefined && variable !== CHILDREN)
    return {kind: "refused", line, reason: "NO_INDICATOR", detail: variable};
  if (text === "") return {kind: "blank", line};
  const value = parseNumber(text);
  if (value === null) return {kind: "refused", line, reason: "NOT_A_NUMBER", detail: text, indicator: found?.indicator};
  if (found === undefined) return {kind: "counted", line};
  const rate = RATES.get(variable);
  const worked = rate === undefined ? {value} : countedRate(counts, rate, 100);
  if (!("value" in worked)) return {kind: "refused", line, ...worked, indicator: found.indicator};
  return {
    kind: "observation",
    line,
    indicator: found.indicator,
    period,
    ...worked,
    unit: found.unit,
    status: "P",
    level: "city",
    boundary: "municipality",
    method: found.method,
    ...(rate && {formula: "ratio", inputs: inputsOfRate(rate)}),
  };
}
