import type {Engine} from "./engine.ts";

/**
 * Makes `series` from `told`: one row for each city, indicator and source that has a value. Boundary and level are those
 * of the newest value, the method is the commonest; first, last and count are of values, breaks are the years of status B.
 */
export async function makeSeries({run}: Engine): Promise<void> {
  await run(`
    CREATE TABLE series AS
    WITH whole AS (
      SELECT * FROM told WHERE pick = 1 AND value IS NOT NULL
      QUALIFY turn = min(turn) OVER (PARTITION BY city, indicator, source)
    ),
    newest AS (
      SELECT city, indicator, source, boundary, level FROM whole
      QUALIFY row_number() OVER (PARTITION BY city, indicator, source ORDER BY year DESC, period DESC, line) = 1
    ),
    commonest AS (
      SELECT city, indicator, source, method FROM whole GROUP BY city, indicator, source, method
      QUALIFY row_number() OVER (PARTITION BY city, indicator, source ORDER BY count(*) DESC, method) = 1
    ),
    extent AS (
      SELECT city, indicator, source, min(year)::INTEGER AS first, max(year)::INTEGER AS last, count(*)::INTEGER AS count,
        coalesce(list(year::INTEGER ORDER BY year) FILTER (WHERE status = 'B'), []::INTEGER[]) AS breaks
      FROM whole GROUP BY city, indicator, source
    )
    SELECT city, indicator, source, boundary, level, first, last, count, method, breaks
    FROM extent JOIN newest USING (city, indicator, source) JOIN commonest USING (city, indicator, source)`);
}
