import type {Figure, Parsed, SourceParser} from "../../src/model/figure.ts";
import {parseNumber} from "../../src/model/number.ts";
import type {Status} from "../../src/model/status.ts";

interface Variable {
  indicator: string;
  unit: string;
  method: string;
  /** A count of what happened, worth nothing when months are missing. */
  count?: true;
}

const VARIABLES = new Map<string, Variable>([
  ["homs_sum", {indicator: "homicides", unit: "{count}", method: "police records", count: true}],
  ["violent_crime", {indicator: "violent-crimes", unit: "{count}", method: "police records", count: true}],
  ["total_pop", {indicator: "population-municipal", unit: "{person}", method: "estimate"}],
]);

/**
 * FBI Uniform Crime Reporting: counts and residents of police jurisdictions; the flag `N months` tells how many were reported.
 * Counts of fewer than twelve months are refused. New York leaves the deaths of 11 September out of 2001 (D).
 * The population of 2015 is the estimate for 2014 (E).
 */
const source: SourceParser = {
  parser: () => (figures) => figures.map(parse),
};
export default source;

function parse(figure: Figure): Parsed {
  const {line, variable, period, value: text, flag} = figure;
  const found = VARIABLES.get(variable);
  if (found === undefined) return {kind: "refused", line, reason: "NO_INDICATOR", detail: variable};
  if (text === "") return {kind: "blank", line};
  const value = parseNumber(text);
  if (value === null) return {kind: "refused", line, reason: "NOT_A_NUMBER", detail: text, indicator: found.indicator};
  if (found.count && isPartOfYear(flag))
    return {kind: "refused", line, reason: "PART_YEAR", detail: flag, indicator: found.indicator};
  return {
    kind: "observation",
    line,
    indicator: found.indicator,
    period,
    value,
    unit: found.unit,
    status: statusOf(figure, found),
    level: "city",
    boundary: "police-jurisdiction",
    method: found.method,
  };
}

function isPartOfYear(flag: string): boolean {
  const [, months] = /^(\d+) months$/.exec(flag) ?? [];
  return months !== undefined && Number(months) < 12;
}

function statusOf({key, period}: Figure, {count}: Variable): Status {
  if (count && period === "2001" && key === "NY03030|New York City") return "D";
  return !count && period === "2015" ? "E" : "A";
}
