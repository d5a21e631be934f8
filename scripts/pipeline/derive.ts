import {STATUSES} from "../../src/model/status.ts";
import {STATUS_ORDER} from "../../src/query/aligned.ts";
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
export async function derive({run}: Engine): Promise<void> {
  await run(`CREATE TABLE derived AS ${ratioSql} UNION ALL ${growthSql}`);
  await run(`
    INSERT INTO quarantine BY NAME
    SELECT source, line, 'OUT_OF_RANGE' AS reason, indicator || ' ' || city || ' ' || period ||
      ': expected a derived value in [' || least || ', ' || most || ']; received ' || value AS detail, '' AS text,
      city, indicator
    FROM derived JOIN derivation USING (indicator) WHERE value NOT BETWEEN least AND most`);
  await run(`
    DELETE FROM derived USING derivation f
    WHERE derived.indicator = f.indicator AND derived.value NOT BETWEEN f.least AND f.most`);
}

/** multiplier × numerator ÷ denominator of the same period; a denominator that the publisher put into the numerator's own row comes first. */
const ratioSql = `
  SELECT n.source, n.line, n.city, f.indicator::indicatorid AS indicator, n.period, n.year,
    f.multiplier * n.value / coalesce(n.denominator, d.value) AS value, NULL::DOUBLE AS low, NULL::DOUBLE AS high,
    ${worse("n.status", "coalesce(n.denominatorstatus, d.status)")} AS status,
    CASE WHEN n.denominator IS NULL THEN ${coarser("n.level", "d.level")} ELSE n.level END AS level,
    n.boundary, n.method, f.kind AS formula, n.place, 0 AS ord,
    NULL::DOUBLE AS denominator, NULL::VARCHAR AS denominatorstatus, CASE WHEN n.denominator IS NULL THEN d.line END AS other
  FROM derivation f
  JOIN trust t ON t.indicator = f.indicator
  JOIN chosen n ON n.indicator = f.numerator AND n.source = t.source AND n.pick = 1
  LEFT JOIN chosen d ON d.indicator = f.denominator AND d.source = n.source AND d.city = n.city AND d.place = n.place
    AND d.period = n.period AND d.boundary = n.boundary AND d.pick = 1
  WHERE f.kind = 'ratio' AND n.value IS NOT NULL AND coalesce(n.denominator, d.value) > 0`;

/**
 * Compound annual growth in per cent since \`years\` before; none across a break of the series. Spans do not overlap: they are
 * counted from the newest that is not a forecast, back and forth.
 */
const growthSql = `
  SELECT n.source, n.line, n.city, f.indicator::indicatorid AS indicator, n.period, n.year,
    100 * (power(n.value / b.value, 1.0::DOUBLE / f.years) - 1) AS value, NULL::DOUBLE AS low, NULL::DOUBLE AS high,
    ${worse("n.status", "CASE b.status WHEN 'B' THEN 'A' ELSE b.status END")} AS status, ${coarser("n.level", "b.level")} AS level,
    n.boundary, n.method, f.kind AS formula, n.place, 0 AS ord,
    NULL::DOUBLE AS denominator, NULL::VARCHAR AS denominatorstatus, b.line AS other
  FROM derivation f
  JOIN trust t ON t.indicator = f.indicator
  JOIN chosen n ON n.indicator = f.numerator AND n.source = t.source AND n.pick = 1
  JOIN chosen b ON b.indicator = n.indicator AND b.source = n.source AND b.city = n.city AND b.place = n.place
    AND b.boundary = n.boundary AND b.pick = 1 AND b.year = n.year - f.years
  WHERE f.kind = 'growth' AND n.value > 0 AND b.value > 0
    AND n.period = n.year::VARCHAR AND b.period = b.year::VARCHAR
    AND NOT EXISTS (
      SELECT 1 FROM chosen x
      WHERE x.indicator = n.indicator AND x.source = n.source AND x.city = n.city AND x.place = n.place
        AND x.pick = 1 AND x.status = 'B' AND x.year > b.year AND x.year <= n.year
    )
  QUALIFY (n.year - max(CASE WHEN n.status <> 'F' THEN n.year END) OVER (
    PARTITION BY f.indicator, n.source, n.city, n.place, n.boundary
  )) % f.years = 0`;

function worse(a: string, b: string): string {
  return `CASE WHEN strpos('${WORSENING}', ${a}) >= strpos('${WORSENING}', ${b}) THEN ${a} ELSE ${b} END`;
}

function coarser(a: string, b: string): string {
  return `CASE WHEN strpos('${LEVELS}', ${a}) >= strpos('${LEVELS}', ${b}) THEN ${a} ELSE ${b} END`;
}
