import type {Figure, Parsed, ParsedObservation, SourceParser, Tables} from "../../src/model/figure.ts";
import {parseNumber} from "../../src/model/number.ts";
import {published} from "../../src/model/published.ts";
import type {Status} from "../../src/model/status.ts";

const TOTAL = "total_msw_total_msw_generated_tons_year";
const POPULATION = "population_population_number_of_people";

const VARIABLES = new Map([
  [TOTAL, {indicator: "waste-generated", unit: "t"}],
  [POPULATION, {indicator: "population-municipal", unit: "{person}"}],
  ["composition_food_organic_waste_percent", {indicator: "organic-waste-share", unit: "%"}],
  ["composition_glass_percent", {indicator: "glass-waste-share", unit: "%"}],
  ["composition_metal_percent", {indicator: "metal-waste-share", unit: "%"}],
  ["composition_paper_cardboard_percent", {indicator: "paper-waste-share", unit: "%"}],
  ["composition_plastic_percent", {indicator: "plastic-waste-share", unit: "%"}],
  [
    "waste_collection_coverage_total_percent_of_households_percent_of_households",
    {indicator: "waste-collection-coverage-households", unit: "%"},
  ],
  [
    "waste_collection_coverage_total_percent_of_population_percent_of_population",
    {indicator: "waste-collection-coverage-population", unit: "%"},
  ],
  [
    "waste_collection_coverage_total_percent_of_waste_percent_of_waste",
    {indicator: "waste-collection-coverage-waste", unit: "%"},
  ],
  ["waste_treatment_compost_percent", {indicator: "composting", unit: "%"}],
  ["waste_treatment_incineration_percent", {indicator: "incineration", unit: "%"}],
  ["waste_treatment_open_dump_percent", {indicator: "open-dump", unit: "%"}],
  ["waste_treatment_recycling_percent", {indicator: "recycling", unit: "%"}],
  ["waste_treatment_sanitary_landfill_landfill_gas_system_percent", {indicator: "sanitary-landfill", unit: "%"}],
]);

/** Their population (and so their waste per person) is that of a province or district. */
const PROVINCES = new Set([
  "BDI|Kayanza",
  "BDI|Muyinga",
  "DZA|Mostaganem",
  "ETH|Halaba Kulito",
  "GTM|Jutiapa",
  "RWA|Nyagatare",
]);

/** Years by which a total and the population it is divided by may differ (METHODS.md M1). */
const LARGEST_GAP = 5;

interface Row {
  year: string;
  population?: {year: string; value: number};
}

/**
 * What a Waste 2.0, cities: tonnes of municipal waste a year, its composition and its treatment, as studies reported them, for the
 * area they reported on. Only totals and populations state a year: the other figures take that of the city's total, with status U,
 * or have none. A total carries the population of its row where that is of another year. Collection coverage stays apart by its
 * denominator. The lines of a city stand far apart in the file, which is therefore also read as a table.
 */
const source: SourceParser = {
  tables: ["figures.csv"],
  parser(tables) {
    const rows = rowsOf(tables);
    return (figures) => figures.map((figure) => parse(figure, rows.get(figure.key) ?? {year: ""}));
  },
};
export default source;

function rowsOf(tables: Tables): Map<string, Row> {
  const rows = new Map<string, Row>();
  for (const {key = "", variable, period = "", value = ""} of tables["figures.csv"] ?? []) {
    const row = rows.get(key) ?? {year: ""};
    rows.set(key, row);
    const number = numberOf(value);
    if (variable === TOTAL) row.year = period;
    if (variable === POPULATION && number !== null) row.population = {year: period, value: number};
  }
  return rows;
}

/** Blantyre's total is "100,000": commas before each three digits are the thousands of English. */
function numberOf(text: string): number | null {
  return parseNumber(/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(",", "") : text);
}

function parse(figure: Figure, row: Row): Parsed {
  const found = published(figure, VARIABLES, numberOf);
  if ("kind" in found) return found;
  const {line, key, variable} = figure;
  const {indicator, unit} = found.variable;
  const period = figure.period || row.year;
  if (period === "") {
    const detail = "no year is stated, and the city has no waste total";
    return {kind: "refused", line, reason: "NO_PERIOD", detail, indicator};
  }
  const province = PROVINCES.has(key) && unit !== "%";
  return {
    ...found.observed,
    period,
    status: province ? "D" : figure.period === "" ? "U" : "A",
    level: "city",
    boundary: "as-reported",
    method: figure.period === "" ? "reported, year not stated" : "reported",
    ...(variable === TOTAL && denominatorOf(period, row, province ? "D" : "A")),
  };
}

function denominatorOf(period: string, {population}: Row, status: Status): Pick<ParsedObservation, "denominator"> {
  if (population === undefined || population.year === "" || population.year === period) return {};
  const gap = Math.abs(Number(period) - Number(population.year));
  if (gap > LARGEST_GAP) return {};
  const worst = gap > 1 && status === "A" ? "U" : status;
  return {denominator: {value: population.value, status: worst, variable: POPULATION, period: population.year}};
}
