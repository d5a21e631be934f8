import type {SourceParser} from "../../src/model/figure.ts";
import type {PublishedVariable} from "../../src/model/published.ts";
import {lineByLine} from "../../src/model/published.ts";

const VARIABLES = new Map<string, PublishedVariable>([
  ["ANALF", {indicator: "literacy", unit: "%", complement: true}],
  ["IMN_2020", {indicator: "marginalisation-index", unit: "{index}"}],
  ["OVPT", {indicator: "earth-floor", unit: "%"}],
  ["OVSAE", {indicator: "piped-water", unit: "%", complement: true}],
  ["OVSDE", {indicator: "sanitation", unit: "%", complement: true}],
  ["OVSEE", {indicator: "electricity-access", unit: "%", complement: true}],
  ["PL.5000", {indicator: "small-settlement-residents", unit: "%"}],
  ["PO2SM", {indicator: "low-wage-earners", unit: "%"}],
  ["POB_TOT", {indicator: "population-municipal", unit: "{person}"}],
  ["VHAC", {indicator: "overcrowding", unit: "%"}],
]);

/**
 * CONAPO's marginalisation index of Mexican municipalities in 2020 and the shares of the census that it is made of. Shares of those
 * without are turned into shares of those with, to the decimals of the file. Of the index on two scales the one from 0 to 1 is taken.
 */
const source: SourceParser = {
  parser: lineByLine(VARIABLES, ({observed}) => ({
    ...observed,
    status: "A",
    level: "city",
    boundary: "municipality",
    method: "census",
  })),
};
export default source;
