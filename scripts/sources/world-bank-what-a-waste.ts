import type {Figure, Parsed, ParsedObservation, SourceParser, Tables} from "../../src/model/figure.ts";
import {parseNumber} from "../../src/model/number.ts";
import type {Status} from "../../src/model/status.ts";

const TOTAL = "total_msw_total_msw_generated_tons_year";
const POPULATION = "population_population_number_of_people";

const SHARES = new Map([
  ["composition_food_organic_waste_percent", "organic-waste-share"],
  ["composition_glass_percent", "glass-waste-share"],
  ["composition_metal_percent", "metal-waste-share"],
  ["composition_paper_cardboard_percent", "paper-waste-share"],
  ["composition_plastic_percent", "plastic-waste-share"],
  [
    "waste_collection_coverage_total_percent_of_households_percent_of_households",
    "waste-collection-coverage-households",
  ],
  [
    "waste_collection_coverage_total_percent_of_population_percent_of_population",
    "waste-collection-coverage-population",
  ],
  ["waste_collection_coverage_total_percent_of_waste_percent_of_waste", "waste-collection-coverage-waste"],
  ["waste_treatment_compost_percent", "composting"],
  ["waste_treatment_incineration_percent", "incineration"],
  ["waste_treatment_open_dump_percent", "open-dump"],
  ["waste_treatment_recycling_percent", "recycling"],
  ["waste_treatment_sanitary_landfill_landfill_gas_system_percent", "sanitary-landfill"],
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
  const {line, key, variable, value: text} = figure;
  const indicator = indicatorOf(variable);
  if (indicator === undefined) return {kind: "refused", line, reason: "NO_INDICATOR", detail: variable};
  if (text === "") return {kind: "blank", line};
  const value = numberOf(text);
  if (value === null) return {kind: "refused", line, reason: "NOT_A_NUMBER", detail: text, indicator};
  const period = figure.period || row.year;
  if (period === "") {
    const detail = "no year is stated, and the city has no waste total";
    return {kind: "refused", line, reason: "NO_PERIOD", detail, indicator};
  }
  const province = PROVINCES.has(key) && !SHARES.has(variable);
  return {
    kind: "observation",
    line,
    indicator,
    period,
    value,
    unit: variable === TOTAL ? "t" : variable === POPULATION ? "{person}" : "%",
    status: province ? "D" : figure.period === "" ? "U" : "A",
    level: "city",
    boundary: "as-reported",
    method: figure.period === "" ? "reported, year not stated" : "reported",
    ...(variable === TOTAL && denominatorOf(period, row, province ? "D" : "A")),
  };
}

function indicatorOf(variable: string): string | undefined {
  if (variable === TOTAL) return "waste-generated";
  return variable === POPULATION ? "population-municipal" : SHARES.get(variable);
}

function denominatorOf(period: string, {population}: Row, status: Status): Pick<ParsedObservation, "denominator"> {
  if (population === undefined || population.year === "" || population.year === period) return {};
  const gap = Math.abs(Number(period) - Number(population.year));
  if (gap > LARGEST_GAP) return {};
  return {denominator: {value: population.value, status: gap > 1 && status === "A" ? "U" : status}};
}
