import type {Figure, Parsed, SourceParser} from "../../src/model/figure.ts";
import type {Published, PublishedVariable} from "../../src/model/published.ts";
import {lineByLine} from "../../src/model/published.ts";
import type {Status} from "../../src/model/status.ts";

interface Variable extends PublishedVariable {
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
  parser: lineByLine(VARIABLES, parse),
};
export default source;

function parse({figure, variable, observed}: Published<Variable>): Parsed {
  const {line, flag} = figure;
  const {indicator, method, count} = variable;
  if (count && isPartOfYear(flag)) return {kind: "refused", line, reason: "PART_YEAR", detail: flag, indicator};
  const status = statusOf(figure, variable);
  return {...observed, status, level: "city", boundary: "police-jurisdiction", method};
}

function isPartOfYear(flag: string): boolean {
  const [, months] = /^(\d+) months$/.exec(flag) ?? [];
  return months !== undefined && Number(months) < 12;
}

function statusOf({key, period}: Figure, {count}: Variable): Status {
  if (count && period === "2001" && key === "NY03030|New York City") return "D";
  return !count && period === "2015" ? "E" : "A";
}
