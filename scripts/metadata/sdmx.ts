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
 * Values are in units (UNIT_MULT 0); REF_AREA, INDICATOR and DATA_SOURCE are ids of the release, UNIT_MEASURE is in UCUM.
 */
export function sdmxSql(release: string, from: string, units: string): string {
  const columns = Object.entries(SDMX_CONCEPTS).map(([column, concept]) => `o.${column} AS ${concept}`);
  return `SELECT 'dataflow' AS STRUCTURE, 'CITY_PARALLELS:OBSERVATION(${release})' AS STRUCTURE_ID, 'I' AS ACTION, u.frequency AS FREQ,
      ${columns.join(", ")}, 'F' AS CONF_STATUS, u.ucum AS UNIT_MEASURE, 0 AS UNIT_MULT, u.decimals AS DECIMALS
    FROM (${from}) o JOIN (${units}) u ON u.id = o.indicator`;
}

/** The observations that a file of SDMX-CSV holds, in SQL: `from` gives its columns. */
export function observationSql(from: string): string {
  const columns = Object.entries(SDMX_CONCEPTS).map(([column, concept]) => `${concept} AS ${column}`);
  return `SELECT ${columns.join(", ")} FROM (${from})`;
}
