import type {Figure, Parsed, SourceParser} from "../../src/model/figure.ts";
import {parseNumber} from "../../src/model/number.ts";

const VARIABLES = new Map([
  ["current_balance_ratio", {indicator: "current-balance-ratio", unit: "%"}],
  ["fiscal_capability_index", {indicator: "fiscal-capability", unit: "{index}"}],
  ["real_debt_service_ratio", {indicator: "debt-service-ratio", unit: "%"}],
]);

/**
 * Main fiscal indices of Japanese municipalities. A period is the year in which the fiscal year begins, on 1 April; fiscal capability
 * and debt service are means of that year and the two before. A dash is the publisher's word for a ratio that does not arise: no number,
 * and never 0. A debt service below 0 is real: grants for it exceed what is paid.
 */
const source: SourceParser = {
  parser: () => (figures) => figures.map(parse),
};
export default source;

function parse({line, variable, period, value: text}: Figure): Parsed {
  const found = VARIABLES.get(variable);
  if (found === undefined) return {kind: "refused", line, reason: "NO_INDICATOR", detail: variable};
  if (text === "") return {kind: "blank", line};
  const value = parseNumber(text);
  if (value === null) return {kind: "refused", line, reason: "NOT_A_NUMBER", detail: text, indicator: found.indicator};
  return {
    kind: "observation",
    line,
    indicator: found.indicator,
    period,
    value,
    unit: found.unit,
    status: "A",
    level: "city",
    boundary: "municipality",
    method: "administrative records",
  };
}
