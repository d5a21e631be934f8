import type {Parsed, SourceParser} from "../../src/model/figure.ts";
import {parseNumber} from "../../src/model/number.ts";
import type {Published, PublishedVariable} from "../../src/model/published.ts";
import {lineByLine} from "../../src/model/published.ts";
import type {Status} from "../../src/model/status.ts";

interface Variable extends PublishedVariable {
  method: string;
  /** A share of the population near 100 %, in which 27 values of 2011 are fractions of 1. Land cover shares below 1 % are real. */
  fractions?: true;
}

const VARIABLES = new Map<string, Variable>([
  ["EN1002V", {indicator: "sunshine-hours", unit: "h/d", method: "measured"}],
  ["EN1003V", {indicator: "warmest-month-temperature", unit: "Cel", method: "measured"}],
  ["EN1004V", {indicator: "coldest-month-temperature", unit: "Cel", method: "measured"}],
  ["EN3012V", {indicator: "potable-water", unit: "%", method: "statistics", fractions: true}],
  ["EN3013V", {indicator: "sewage-treatment", unit: "%", method: "statistics", fractions: true}],
  ["EN5200V", {indicator: "land-continuous-residential", unit: "%", method: "mapped"}],
  ["EN5201V", {indicator: "land-discontinuous-residential", unit: "%", method: "mapped"}],
  ["EN5202V", {indicator: "land-industrial-commercial", unit: "%", method: "mapped"}],
  ["EN5203V", {indicator: "land-transport", unit: "%", method: "mapped"}],
  ["EN5204V", {indicator: "land-other-artificial", unit: "%", method: "mapped"}],
  ["EN5205V", {indicator: "land-green-urban", unit: "%", method: "mapped"}],
  ["EN5206V", {indicator: "land-agricultural", unit: "%", method: "mapped"}],
  ["EN5207V", {indicator: "land-natural", unit: "%", method: "mapped"}],
]);

/** Eurostat's flags, of which a figure may have several; the others (c, n, z) stand where there is no figure. */
const FLAGS: readonly [flag: string, status: Status][] = [
  ["f", "F"],
  ["e", "E"],
  ["s", "E"],
  ["u", "U"],
  ["p", "P"],
  ["d", "D"],
  ["b", "B"],
];

/**
 * Eurostat City statistics, environment (urb_cenv), for Urban Audit cities. Where the extract has no flags the status is A; of several flags the graver one counts.
 * Connections to drinking water and sewage treatment of at most 1 are fractions (Czechia, Sweden and Tampere 2011): times 100.
 * Bulgaria's warmest months of 2004 lie between -3.0 and 1.6 °C: refused.
 */
const source: SourceParser = {
  parser: lineByLine(VARIABLES, parse, numberOf),
};
export default source;

function parse({figure, variable: {indicator, method}, observed}: Published<Variable>): Parsed {
  const {line, key, variable, period, value: text, flag} = figure;
  if (variable === "EN1003V" && period === "2004" && key.startsWith("BG"))
    return {kind: "refused", line, reason: "KNOWN_ERROR", detail: `${text} °C is no warmest month`, indicator};
  const [, status = "A"] = FLAGS.find(([letter]) => flag.includes(letter)) ?? [];
  return {...observed, status, level: "city", boundary: "greater-city", method};
}

function numberOf(text: string, {fractions}: Variable): number | null {
  const value = parseNumber(text);
  return fractions && value !== null && value <= 1 ? parseNumber(text, 2) : value;
}
