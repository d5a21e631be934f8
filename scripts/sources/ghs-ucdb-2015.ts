import type {Figure, Parsed, SourceParser} from "../../src/model/figure.ts";
import {parseNumber} from "../../src/model/number.ts";

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

function parse({line, variable, period, value: text}: Figure, people: number | null): Parsed {
  if (variable !== "P15" && variable !== "B15") {
    return {kind: "refused", line, reason: "NO_INDICATOR", detail: variable};
  }
  const indicator = variable === "P15" ? "population-urban-centre" : "built-up-area";
  if (text === "") return {kind: "blank", line};
  const value = parseNumber(text);
  if (value === null) return {kind: "refused", line, reason: "NOT_A_NUMBER", detail: text, indicator};
  const missed = variable === "B15" && people !== null && value * 1e6 < LEAST_BUILT_UP * people;
  return {
    kind: "observation",
    line,
    indicator,
    period,
    value,
    unit: variable === "P15" ? "{person}" : "km2",
    status: missed ? "U" : "A",
    level: "city",
    boundary: "urban-centre",
    method: "modelled",
  };
}
