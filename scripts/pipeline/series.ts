import type {Dialect} from "./dialect.ts";
import type {Engine} from "./engine.ts";
import {rowParts} from "./rowParts.ts";

/**
 * Makes `series` from `told`: one row for each city, indicator and source that has a value. Boundary and level are those
 * of the newest value, the method is the commonest; first, last and count are of values, breaks are the years of status B.
 */
export async function makeSeries(engine: Engine): Promise<void> {
  const {dialect, run} = engine;
  await run(`CREATE TABLE series AS ${seriesSql(dialect, "1 = 0")}`);
  for (const part of await rowParts(engine, "told")) await run(`INSERT INTO series ${seriesSql(dialect, part)}`);
}

function seriesSql({field, merged, sorted}: Dialect, part: string): string {
  return `
    WITH shown AS (
      SELECT city, indicator, source, min(turn) AS turn FROM told WHERE value IS NOT NULL AND ${part}
      GROUP BY city, indicator, source
    ),
    part AS (
      SELECT city, indicator, source, method, count(*) AS count, min(year) AS first, max(year) AS last,
        max((year, period, line, boundary, level)) AS newest, ${sorted("CASE WHEN status = 'B' THEN year::INTEGER END")} AS breaks
      FROM told JOIN shown USING (city, indicator, source, turn) WHERE pick = 1 AND value IS NOT NULL AND ${part}
      GROUP BY city, indicator, source, method
    )
    SELECT city::VARCHAR AS city, indicator::VARCHAR AS indicator, source::VARCHAR AS source,
      ${field("max(newest)", 4)} AS boundary, ${field("max(newest)", 5)} AS level,
      min(first)::INTEGER AS first, max(last)::INTEGER AS last, sum(count)::INTEGER AS count,
      ${field("min((-count, method))", 2)} AS method, ${merged("breaks")} AS breaks
    FROM part GROUP BY city, indicator, source`;
}
