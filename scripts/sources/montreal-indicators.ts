import type {SourceParser} from "../../src/model/figure.ts";
import type {PublishedVariable} from "../../src/model/published.ts";
import {lineByLine} from "../../src/model/published.ts";

const VARIABLES = new Map<string, PublishedVariable>([
  ["BLDG221", {indicator: "new-dwellings", unit: "/100000"}],
  ["CLKS470", {indicator: "information-requests-on-time", unit: "%", shift: 2}],
  ["FIRE110", {indicator: "fire-deaths", unit: "/100000"}],
  ["FIRE405", {indicator: "fire-response-time", unit: "min"}],
  ["PLCE205", {indicator: "police-officers", unit: "/100000"}],
  ["SWST105M", {indicator: "waste-diverted", unit: "%", shift: 2}],
  ["TRNT106", {indicator: "public-transport-trips", unit: "{trip}"}],
]);

/**
 * Montréal's own management indicators (codes of the Canadian municipal benchmarking network). A code's last letter (M, T) is part of it:
 * another suffix is another indicator. Shares are fractions of 1. Codes without a counterpart elsewhere have no indicator.
 */
const source: SourceParser = {
  parser: lineByLine(VARIABLES, ({observed}) => ({
    ...observed,
    status: "A",
    level: "city",
    boundary: "municipality",
    method: "municipal records",
  })),
};
export default source;
