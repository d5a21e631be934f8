import type {Figure, Parsed, SourceParser} from "../../src/model/figure.ts";
import type {Climate} from "../../src/model/trait.ts";
import {CLIMATES} from "../../src/model/trait.ts";
import {published} from "../../src/model/published.ts";

const CLIMATE = "Climate_region";
/** Every part of the area weighs the same, as in the other source of this indicator; the weighted figures leap by another amount in 2010. */
const VARIABLES = new Map([["annual_avg", {indicator: "greenness", unit: "{index}"}]]);

/** Nine in ten figures rise from 2010 to this year, and afterwards as many fall as rise: Landsat 8, of 2013, came between. */
const BREAK = "2015";

/**
 * The vegetation index of some 770 urban centres in 2010, 2015, 2020 and 2021, of Stowell et al. (2023): the mean of the four
 * seasons as Landsat sees the ground; and the main class of Köppen and Geiger of each, which has no period. The greenest season and
 * the means weighted by population are left out: one figure for one question.
 */
const source: SourceParser = {
  parser: () => (figures) => figures.map(parse),
};
export default source;

function parse(figure: Figure): Parsed {
  if (figure.variable === CLIMATE) return climateOf(figure);
  const found = published(figure, VARIABLES);
  if ("kind" in found) return found;
  return {
    ...found.observed,
    status: figure.period === BREAK ? "B" : "A",
    level: "city",
    boundary: "urban-centre",
    method: "satellite, mean of the seasons",
  };
}

function climateOf({line, value: text}: Figure): Parsed {
  if (text === "") return {kind: "blank", line};
  const climate = text.toLowerCase();
  if (!isClimate(climate)) return {kind: "refused", line, reason: "NOT_A_CLASS", detail: text};
  return {kind: "trait", line, trait: "climate", value: climate};
}

function isClimate(text: string): text is Climate {
  return (CLIMATES as readonly string[]).includes(text);
}
