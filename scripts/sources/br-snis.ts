import type {SourceParser} from "../../src/model/figure.ts";
import {lineByLine} from "../../src/model/published.ts";

const VARIABLES = new Map([
  ["IN020", {indicator: "paved-streets", unit: "%"}],
  ["IN021", {indicator: "stormwater-network", unit: "%"}],
  ["IN040", {indicator: "flood-risk-homes", unit: "%"}],
  ["IN041", {indicator: "flood-affected-residents", unit: "%"}],
  ["IN044", {indicator: "homes-per-hectare", unit: "{home}/har"}],
  ["IN048", {indicator: "stormwater-spending", unit: "BRL"}],
  ["IN049", {indicator: "water-losses", unit: "%"}],
  ["IN055", {indicator: "water-service-coverage", unit: "%"}],
  ["IN056", {indicator: "sewer-service-coverage", unit: "%"}],
]);

/**
 * What Brazil's municipalities tell the SNIS of rainwater, and their own water companies of water and sewerage; the note names the
 * company. Municipalities that a regional company serves have no figures of water. The same code means another thing in the
 * publisher's other module (IN051 is of rainwater here), so the codes are those of this file alone.
 */
const source: SourceParser = {
  parser: lineByLine(VARIABLES, ({observed}) => ({
    ...observed,
    status: "A",
    level: "city",
    boundary: "municipality",
    method: "self-reported",
  })),
};
export default source;
