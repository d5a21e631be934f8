import type {Boundary} from "../../src/model/area.ts";
import type {Figure, Parsed, SourceParser} from "../../src/model/figure.ts";
import {parseNumber} from "../../src/model/number.ts";
import type {PublishedVariable} from "../../src/model/published.ts";
import {published} from "../../src/model/published.ts";
import type {Status} from "../../src/model/status.ts";

const VARIABLES = new Map<string, PublishedVariable & {boundary: Boundary}>([
  ["city_proper", {indicator: "population-municipal", unit: "{person}", boundary: "municipality"}],
  ["urban_agglomeration", {indicator: "population", unit: "{person}", boundary: "urban-agglomeration"}],
]);

/** By key, variable and period: what was published, and what stands beside it. */
const KNOWN_ERRORS = new Map([
  ["Brazil|São Paulo|city_proper|2010", "the agglomeration of the same table has 11,152,968"],
  ["United States of America|Boulder (CO)|city_proper|2000", "100,160 in 2009"],
]);

/** From best to worst; the publisher's record types begin with these words. */
const RECORD_TYPES = [
  {start: "Census - de jure - complete", method: "census"},
  {start: "Census - de facto - complete", method: "census"},
  {start: "Census - de jure - sample", method: "census"},
  {start: "Estimate - de jure", method: "estimate"},
  {start: "Estimate - de facto", method: "estimate"},
  {start: "Sample survey - de jure", method: "survey"},
  {start: "Sample survey - de facto", method: "survey"},
];

/** A population this many times above or below the median of the same area's own series is of another area, or wrong: U. */
const STRAY = 5;

/**
 * City populations of the UN Demographic Yearbook: `city_proper` is municipal, `urban_agglomeration` is not, each as its country draws it.
 * Of several rows of a year, final figures come before provisional ones, censuses before estimates before surveys, later
 * publications before earlier ones. Decimals are the publisher's.
 */
const source: SourceParser = {
  parser: () => (figures) => {
    const medians = mediansOf(figures);
    return figures.map((figure) => parse(figure, medians.get(figure.variable)));
  },
};
export default source;

function mediansOf(figures: readonly Figure[]): Map<string, number> {
  const medians = new Map<string, number>();
  for (const variable of new Set(figures.map((figure) => figure.variable))) {
    const values = figures.filter((figure) => figure.variable === variable).map(({value}) => parseNumber(value));
    const sorted = values.filter((value) => value !== null).sort((a, b) => a - b);
    const median = sorted[Math.floor(sorted.length / 2)];
    if (median !== undefined && sorted.length >= 3) medians.set(variable, median);
  }
  return medians;
}

function parse(figure: Figure, median: number | undefined): Parsed {
  const found = published(figure, VARIABLES);
  if ("kind" in found) return found;
  const {line, key, variable, period, value: text, flag} = figure;
  const {indicator, value} = found.observed;
  const evidence = KNOWN_ERRORS.get(`${key}|${variable}|${period}`);
  if (evidence !== undefined) {
    return {kind: "refused", line, reason: "KNOWN_ERROR", detail: `${text}: ${evidence}`, indicator};
  }
  const stray = median !== undefined && (value > STRAY * median || value * STRAY < median);
  const status = statusOf(figure, stray);
  return {
    ...found.observed,
    status,
    level: "city",
    boundary: found.variable.boundary,
    method: RECORD_TYPES.find(({start}) => flag.startsWith(start))?.method ?? "not stated",
    order: orderOf(figure, status),
  };
}

/**
 * Australia from 2017: the local government area stands for the city (Perth 1,874,578, then 27,340). Brazil 2010: the city
 * proper is the seat's district and the agglomeration is the municipality (Belo Horizonte 1,433,244 and 2,375,151). Mexico: agglomerations
 * of 2016–2018 jump (Cancún, Celaya), and figures of 2005 stand beside other cities' names (Coatzacoalcos has Juárez's).
 */
function statusOf({key, variable, period, flag, note}: Figure, stray: boolean): Status {
  const country = key.slice(0, key.indexOf("|"));
  const proper = variable === "city_proper";
  if (country === "Australia" && proper && period >= "2017") return "D";
  if (country === "Brazil" && period === "2010") return "D";
  if (country === "Mexico" && !proper && period >= "2016" && period <= "2018") return "U";
  if (country === "Mexico" && period === "2005") return "U";
  if (stray || flag.startsWith("Record type not defined")) return "U";
  if (note.startsWith("Provisional")) return "P";
  return flag.startsWith("Sample survey") || note.startsWith("Other estimate") ? "E" : "A";
}

/** Digits from left to right: reliable or not, final or not, record type, years since publication. */
function orderOf({flag, note}: Figure, status: Status): number {
  const unreliable = status === "U" ? 1 : 0;
  const unfinished = note.startsWith("Final") ? 0 : 1;
  const type = RECORD_TYPES.findIndex(({start}) => flag.startsWith(start));
  const published = Number(/published (\d{4})/.exec(note)?.[1] ?? 0);
  return ((unreliable * 10 + unfinished) * 10 + (type < 0 ? RECORD_TYPES.length : type)) * 10000 + (9999 - published);
}
