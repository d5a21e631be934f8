import {STATUSES} from "../../src/model/status.ts";
import {STATUS_ORDER} from "../../src/query/aligned.ts";
import type {Dialect} from "./dialect.ts";
import {TELLING} from "./duplicates.ts";
import type {Engine} from "./engine.ts";

/** All statuses, the better first: those that may stand for a city, then the others. */
const WORSENING = STATUS_ORDER + STATUSES.filter((status) => !STATUS_ORDER.includes(status)).join("");
const LEVELS = "city,region,country";

/**
 * Makes `derived` (shaped as `kept`, with the line of the other figure as `other`: null where it stands in the numerator's own row) from `chosen` and the table `derivation`. Inputs may be observations or
 * alternatives, always both of one source, area and boundary; the status is the worse of the two, the level the coarser,
 * the line the numerator's (for a growth, the later one's). Values outside the indicator's hard range go to quarantine,
 * without a text: they are no lines of a file.
 */
export async function derive({dialect, run}: Engine): Promise<void> {
  const {scratch, scratchView, text} = dialect;
  await run(`CREATE ${scratch} stretch AS ${stretchSql}`);
  // One after the other: each may need all the memory there is.
  await run(`CREATE ${scratch} worked AS ${ratioSql(dialect)}`);
  await run(`INSERT INTO worked ${growthSql(dialect)}`);
  await run(`
    INSERT INTO quarantine (source, line, reason, detail, text, city, indicator)
    SELECT source::VARCHAR, line, 'OUT_OF_RANGE', indicator::VARCHAR || ' ' || city::VARCHAR || ' ' || period || ': expected a derived value in [' ||
      ${text("least")} || ', ' || ${text("most")} || ']; received ' || ${text("value")}, '', city::VARCHAR, indicator::VARCHAR
    FROM worked WHERE NOT (value BETWEEN least AND most)`);
  await run(`
    CREATE ${scratchView} derived AS
    SELECT source, line, city, indicator, ${TELLING}, other FROM worked WHERE value BETWEEN least AND most`);
}

/** multiplier × numerator ÷ denominator of the same period; a denominator that the publisher put into the numerator's own row comes first. */
function ratioSql({packed}: Dialect): string {
  return `
  SELECT n.source AS source, n.line AS line, n.city AS city, ${packed("f.indicator", "indicator")} AS indicator, n.period AS period, n.year AS year,
    f.multiplier * n.value / coalesce(n.denominator, d.value) AS value, NULL::DOUBLE AS low, NULL::DOUBLE AS high,
    ${worse("n.status", "coalesce(n.denominatorstatus, d.status)")} AS status,
    CASE WHEN n.denominator IS NULL THEN ${coarser("n.level", "d.level")} ELSE n.level END AS level,
    n.boundary AS boundary, n.method AS method, f.kind AS formula, n.place AS place, 0 AS ord,
    NULL::DOUBLE AS denominator, NULL::VARCHAR AS denominatorstatus, CASE WHEN n.denominator IS NULL THEN d.line END AS other, least, most
  FROM derivation f
  JOIN trust t ON t.indicator = f.indicator
  JOIN chosen n ON n.indicator = f.numerator AND n.source = t.source AND n.pick = 1
  LEFT JOIN chosen d ON d.indicator = f.denominator AND d.source = n.source AND d.city = n.city AND d.place = n.place
    AND d.period = n.period AND d.boundary = n.boundary AND d.pick = 1
  WHERE f.kind = 'ratio' AND n.value IS NOT NULL AND coalesce(n.denominator, d.value) > 0`;
}

/** The figures that a growth may be of, and how many breaks their series had by then. */
const stretchSql = `
  SELECT *, count(CASE WHEN status = 'B' THEN year END) OVER (PARTITION BY indicator, source, city, place ORDER BY year) AS breaks
  FROM chosen WHERE pick = 1 AND indicator IN (SELECT numerator FROM derivation WHERE kind = 'growth')`;

/**
 * Compound annual growth in per cent since `years` before; none across a break of the series. Spans do not overlap: they are
 * counted from the newest that is not a forecast, back and forth.
 */
function growthSql({packed}: Dialect): string {
  return `
  SELECT n.source AS source, n.line AS line, n.city AS city, ${packed("f.indicator", "indicator")} AS indicator, n.period AS period, n.year AS year,
    100 * (power(n.value / b.value, 1.0::DOUBLE / f.years) - 1) AS value, NULL::DOUBLE AS low, NULL::DOUBLE AS high,
    ${worse("n.status", "CASE b.status WHEN 'B' THEN 'A' ELSE b.status END")} AS status, ${coarser("n.level", "b.level")} AS level,
    n.boundary AS boundary, n.method AS method, f.kind AS formula, n.place AS place, 0 AS ord,
    NULL::DOUBLE AS denominator, NULL::VARCHAR AS denominatorstatus, b.line AS other, least, most
  FROM derivation f
  JOIN trust t ON t.indicator = f.indicator
  JOIN stretch n ON n.indicator = f.numerator AND n.source = t.source
  JOIN stretch b ON b.indicator = n.indicator AND b.source = n.source AND b.city = n.city AND b.place = n.place
    AND b.boundary = n.boundary AND b.year = n.year - f.years AND b.breaks = n.breaks
  WHERE f.kind = 'growth' AND n.value > 0 AND b.value > 0
    AND n.period = n.year::VARCHAR AND b.period = b.year::VARCHAR
  QUALIFY (n.year - max(CASE WHEN n.status <> 'F' THEN n.year END) OVER (
    PARTITION BY f.indicator, n.source, n.city, n.place, n.boundary
  )) % f.years = 0`;
}

function worse(a: string, b: string): string {
  return `CASE WHEN position(${a} IN '${WORSENING}') >= position(${b} IN '${WORSENING}') THEN ${a} ELSE ${b} END`;
}

function coarser(a: string, b: string): string {
  return `CASE WHEN position(${a} IN '${LEVELS}') >= position(${b} IN '${LEVELS}') THEN ${a} ELSE ${b} END`;
}
