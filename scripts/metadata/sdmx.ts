import type {Column} from "./catalogue.ts";

/** The columns of an observation, and the concept of SDMX that each is. */
export const SDMX_CONCEPTS = {
  city: "REF_AREA",
  indicator: "INDICATOR",
  period: "TIME_PERIOD",
  value: "OBS_VALUE",
  status: "OBS_STATUS",
  year: "REF_YEAR",
  low: "LOWER_BOUND",
  high: "UPPER_BOUND",
  source: "DATA_SOURCE",
  line: "SOURCE_LINE",
  level: "SPATIAL_LEVEL",
  boundary: "SPATIAL_BASIS",
  method: "COLL_METHOD",
  formula: "DERIVATION",
} as const;

/**
 * Observations as SDMX-CSV 2.0, in SQL: `from` gives their columns, `units` the columns id, ucum, decimals and frequency of their indicators.
 * `withheld` the columns source, line, indicator and confidentiality of those that are held back. Values are in units (UNIT_MULT 0); REF_AREA, INDICATOR and DATA_SOURCE are ids of the release, UNIT_MEASURE is in UCUM.
 * In the order of `from`: what is looked up is in maps, since a join would mix the rows.
 */
export function sdmxSql(from: string, units: string, withheld: string): string {
  const columns = Object.entries(SDMX_CONCEPTS).map(([column, concept]) => `o.${column} AS ${concept}`);
  const lists = "map(list(key ORDER BY key), list(value ORDER BY key)) AS found";
  const unit = "{frequency: frequency, ucum: ucum, decimals: decimals}";
  const held = `SELECT ${KEY} AS key, min(confidentiality) AS value FROM (${withheld}) GROUP BY key`;
  return `SELECT 'dataflow' AS STRUCTURE, 'CITY_PARALLELS:OBSERVATION(1.0.0)' AS STRUCTURE_ID, 'I' AS ACTION, o.unit.frequency AS FREQ,
      ${columns.join(", ")}, CASE o.status WHEN 'Q' THEN coalesce(o.held[${KEY}], 'F') ELSE 'F' END AS CONF_STATUS,
      o.unit.ucum AS UNIT_MEASURE, 0 AS UNIT_MULT, o.unit.decimals AS DECIMALS
    FROM (
      SELECT f.*, u.found[f.indicator] AS unit, w.found AS held FROM (${from}) f
      CROSS JOIN (SELECT ${lists} FROM (SELECT id AS key, ${unit} AS value FROM (${units}))) u
      CROSS JOIN (SELECT ${lists} FROM (${held})) w
    ) o`;
}

/** A figure of a line; one that is withheld has the status Q. */
const KEY = "concat_ws(' ', source, line, indicator)";

/** The observations that a file of SDMX-CSV holds, in SQL: `from` gives its columns. */
export function observationSql(from: string): string {
  const columns = Object.entries(SDMX_CONCEPTS).map(([column, concept]) => `${concept} AS ${column}`);
  return `SELECT ${columns.join(", ")} FROM (${from})`;
}

/** The columns of that file, of the columns of an observation. */
export function sdmxColumns(columns: readonly Column[]): Column[] {
  const own = Object.entries(SDMX_CONCEPTS).flatMap(([name, concept]) =>
    columns.filter((column) => column.name === name).map((column) => ({...column, name: concept})),
  );
  return [
    {name: "STRUCTURE", type: "VARCHAR", meaning: "what STRUCTURE_ID names"},
    {name: "STRUCTURE_ID", type: "VARCHAR", meaning: "agency, dataflow and version of these columns"},
    {name: "ACTION", type: "VARCHAR", meaning: "I: information"},
    {name: "FREQ", type: "VARCHAR", meaning: "SDMX CL_FREQ: A annual, N not regular"},
    ...own,
    {
      name: "CONF_STATUS",
      type: "VARCHAR",
      meaning: "SDMX CL_CONF_STATUS: F free, A a small count, D held back so that one cannot be worked out",
    },
    {name: "UNIT_MEASURE", type: "VARCHAR", meaning: "the indicator’s unit, in UCUM"},
    {name: "UNIT_MULT", type: "INTEGER", meaning: "the power of ten of the unit: always 0"},
    {name: "DECIMALS", type: "INTEGER", meaning: "decimals with which pages print the value"},
  ];
}
