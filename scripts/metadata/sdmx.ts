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
 */
export function sdmxSql(from: string, units: string, withheld: string): string {
  const columns = Object.entries(SDMX_CONCEPTS).map(([column, concept]) => `o.${column} AS ${concept}`);
  return `SELECT 'dataflow' AS STRUCTURE, 'CITY_PARALLELS:OBSERVATION(1.0.0)' AS STRUCTURE_ID, 'I' AS ACTION, u.frequency AS FREQ,
      ${columns.join(", ")}, coalesce(w.confidentiality, 'F') AS CONF_STATUS, u.ucum AS UNIT_MEASURE, 0 AS UNIT_MULT, u.decimals AS DECIMALS
    FROM (${from}) o JOIN (${units}) u ON u.id = o.indicator
    LEFT JOIN (SELECT source, line, indicator, min(confidentiality) AS confidentiality FROM (${withheld}) GROUP BY ALL) w
      ON w.source = o.source AND w.line = o.line AND w.indicator = o.indicator`;
}

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
