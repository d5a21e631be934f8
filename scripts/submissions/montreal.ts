import {parse} from "csv-parse/sync";
import type {SubmissionLine} from "../../src/model/submission.ts";
import type {Adapter} from "../adapt.ts";

/** Codes of the Canadian municipal benchmarking network. The last letter (M, T) is part of a code: another suffix is another indicator. */
const INDICATORS = new Map([
  ["BLDG221", {indicator: "new-dwellings", unit: "/100000"}],
  ["CLKS470", {indicator: "information-requests-on-time", unit: "1"}],
  ["FIRE110", {indicator: "fire-deaths", unit: "/100000"}],
  ["FIRE405", {indicator: "fire-response-time", unit: "min"}],
  ["PLCE205", {indicator: "police-officers", unit: "/100000"}],
  ["SWST105M", {indicator: "waste-diverted", unit: "1"}],
  ["TRNT106", {indicator: "public-transport-trips", unit: "{trip}"}],
]);

/** Montréal's management indicators. Shares are fractions of 1; codes without a counterpart elsewhere have no indicator. */
export const adapter: Adapter = (published) => {
  const rows = parse<{variable: string; period: string; value: string}>(published, {columns: true});
  return rows.flatMap(({variable, period, value}): SubmissionLine[] => {
    const meant = INDICATORS.get(variable);
    if (meant === undefined) return [];
    const given = {city: "montreal", period, value, status: "A", boundary: "municipality"};
    return [{...given, ...meant, url: "https://donnees.montreal.ca", note: variable}];
  });
};
