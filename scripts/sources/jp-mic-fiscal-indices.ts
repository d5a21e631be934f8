import type {SourceParser} from "../../src/model/figure.ts";
import {lineByLine} from "../../src/model/published.ts";

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
  parser: lineByLine(VARIABLES, ({observed}) => ({
    ...observed,
    status: "A",
    level: "city",
    boundary: "municipality",
    method: "administrative records",
  })),
};
export default source;
