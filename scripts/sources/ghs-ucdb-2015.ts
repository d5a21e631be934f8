import type {Figure, Parsed, SourceParser} from "../../src/model/figure.ts";
import {parseNumber} from "../../src/model/number.ts";
import {published} from "../../src/model/published.ts";

const VARIABLES = new Map([
  ["B15", {indicator: "built-up-area", unit: "km2"}],
  ["P15", {indicator: "population-urban-centre", unit: "{person}"}],
]);

/** m² of built-up area per resident: nine centres of 2,102 lie below, next to a median of 108; Thimphu has 0.01. */
const LEAST_BUILT_UP = 5;

/**
 * Urban centres of the GHS Urban Centre Database 2015: residents (P15) and built-up km² (B15), read from satellite images and censuses.
 * Under 5 m² of built-up area per resident the images missed the buildings: the area is kept with status U.
 * The two lines of a centre stand far apart in the file, which is therefore also read as a table.
 */
const source: SourceParser = {
  tables: ["figures.csv"],
  parser(tables) {
    const people = new Map<string, number | null>();
    for (const {key = "", variable, value = ""} of tables["figures.csv"] ?? []) {
      if (variable === "P15") people.set(key, parseNumber(value));
    }
    return (figures) => figures.map((figure) => parse(figure, people.get(figure.key) ?? null));
  },
};
export default source;

function parse(figure: Figure, people: number | null): Parsed {
  const found = published(figure, VARIABLES);
  if ("kind" in found) return found;
  const {value} = found.observed;
  const missed = figure.variable === "B15" && people !== null && value * 1e6 < LEAST_BUILT_UP * people;
  const status = missed ? "U" : "A";
  return {...found.observed, status, level: "city", boundary: "urban-centre", method: "modelled"};
}
