import type {Level} from "../../src/model/area.ts";
import type {Figure, Parsed, SourceParser, Tables} from "../../src/model/figure.ts";
import {parseNumber} from "../../src/model/number.ts";
import type {PublishedVariable} from "../../src/model/published.ts";
import {published} from "../../src/model/published.ts";
import type {Status} from "../../src/model/status.ts";

interface Variable extends PublishedVariable {
  method: string;
  /** The publisher's figure is of the NUTS 2 or NUTS 3 region. */
  regional?: true;
}

const VARIABLES = new Map<string, Variable>([
  ["bedrates", {indicator: "hospital-beds", unit: "/100000", method: "statistics", regional: true}],
  ["deathrate_tot", {indicator: "death-rate", unit: "/1000", method: "statistics", shift: 3, regional: true}],
  ["depriv", {indicator: "material-deprivation", unit: "%", method: "survey", regional: true}],
  ["educ", {indicator: "tertiary-education", unit: "%", method: "survey", regional: true}],
  ["gdp", {indicator: "gdp-per-inhabitant", unit: "EUR", method: "statistics", regional: true}],
  ["imperv", {indicator: "imperviousness", unit: "%", method: "modelled"}],
  ["isol", {indicator: "one-person-households", unit: "%", method: "statistics"}],
  ["lifexp_00", {indicator: "life-expectancy-at-birth", unit: "a", method: "statistics", regional: true}],
  ["lifexp_65", {indicator: "life-expectancy-at-65", unit: "a", method: "statistics", regional: true}],
  ["ndvi", {indicator: "greenness", unit: "{index}", method: "satellite, median of the year"}],
  ["no2", {indicator: "no2", unit: "[ppb]", method: "modelled"}],
  ["pm25", {indicator: "pm25", unit: "ug/m3", method: "modelled"}],
  ["pop", {indicator: "population-municipal", unit: "{person}", method: "statistics"}],
  ["popdens", {indicator: "population-density", unit: "{person}/km2", method: "statistics"}],
  ["prop_65p", {indicator: "share-aged-65-over", unit: "%", method: "statistics", shift: 2}],
  ["stdrate_cold", {indicator: "cold-death-rate", unit: "/100000", method: "modelled"}],
  ["stdrate_heat", {indicator: "heat-death-rate", unit: "/100000", method: "modelled"}],
  ["stdrate_total", {indicator: "temperature-death-rate", unit: "/100000", method: "modelled"}],
  ["tmean", {indicator: "mean-temperature", unit: "Cel", method: "modelled"}],
  ["trange", {indicator: "temperature-range", unit: "Cel", method: "modelled"}],
  ["tree", {indicator: "tree-cover", unit: "%", method: "modelled"}],
  ["unempl", {indicator: "unemployment", unit: "%", method: "survey", regional: true}],
]);

/** `pop` of 2018 typed in by the authors, from an encyclopedia or a national office. */
const TYPED_IN = new Set(["BE012C", "BE013C", "BE014C", "BE015C", "LV008C"]);

/** The period of the heat and cold rates, as an SDMX time period. */
const PERIODS = new Map([["2000/2019", "2000-01-01/P20Y"]]);

/**
 * The panel of 854 European cities of Masselot et al. (2023): Eurostat, Copernicus, MODIS, ACAG and ERA5-Land by Urban Audit city, and
 * their model of deaths from heat and cold. Regional variables are means over the city's NUTS 2 or NUTS 3 regions; where all cities of a country
 * have one value in a year (levels.csv: `national-or-single-region`), the figure is the country's.
 */
const source: SourceParser = {
  tables: ["levels.csv"],
  parser(tables) {
    const national = nationalOf(tables);
    return (figures) => {
      const filled = isFilled(figures);
      return figures.map((figure) => parse(figure, national, filled));
    };
  },
};
export default source;

/** `variable|country|year`; a stated level of city is never national. */
function nationalOf(tables: Tables): Set<string> {
  const rows = (tables["levels.csv"] ?? []).filter(({inferred}) => inferred === "national-or-single-region");
  return new Set(rows.map((row) => `${row.variable}|${row.CNTR_CODE}|${row.year}`));
}

/** `prop_65p` is of the NUTS 3 region where the city has no series of its own: then every value has at most four decimals, for Eurostat's are per cent with one. */
function isFilled(figures: readonly Figure[]): boolean {
  return figures.every(({variable, value}) => variable !== "prop_65p" || /^0\.\d{1,4}$/.test(value));
}

function parse(figure: Figure, national: ReadonlySet<string>, filled: boolean): Parsed {
  const {line, key, variable, period, value: text} = figure;
  const plain = parseNumber(text);
  // One-person households of at most 1 are shares of the NUTS 2 census of 2011, where the others are per cent of the city.
  const share = variable === "isol" && plain !== null && plain <= 1;
  const found = published(figure, VARIABLES, (text, {shift}) => parseNumber(text, share ? 2 : shift));
  if ("kind" in found) return found;
  const {indicator, method, regional} = found.variable;
  if (key === "LV009C" && (variable === "pop" || variable === "popdens")) {
    const detail = `${text}: of the rural municipality around Jēkabpils`;
    return {kind: "refused", line, reason: "KNOWN_ERROR", detail, indicator};
  }
  const level = levelOf(figure, regional ?? (share || (variable === "prop_65p" && filled)), national);
  return {
    ...found.observed,
    period: PERIODS.get(period) ?? period,
    status: statusOf(figure),
    level,
    boundary: level === "city" ? "greater-city" : level,
    method: variable === "gdp" && key.startsWith("UK") ? "GBP × annual exchange rate" : method,
  };
}

function levelOf({key, variable, period}: Figure, regional: boolean, national: ReadonlySet<string>): Level {
  if (!regional) return "city";
  return national.has(`${variable}|${key.slice(0, 2)}|${period}`) ? "country" : "region";
}

/** GDP of 2020 falls back to larger regions in most countries (Wolfsburg 191,900 in 2019, 47,400 in 2020). */
function statusOf({key, variable, period}: Figure): Status {
  if (variable === "gdp" && period === "2020") return "D";
  return variable === "pop" && period === "2018" && TYPED_IN.has(key) ? "E" : "A";
}
