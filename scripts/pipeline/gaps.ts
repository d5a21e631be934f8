import type {Engine} from "./engine.ts";

/**
 * Makes what tells one gap between a city and an indicator from another. `extent`: each country in which an indicator has
 * figures, of how many cities, and from which year to which; forecasts count for an indicator of forecasts alone. `withheld`: each city and indicator
 * without a value for which a source has a row that was refused, or one of something it would have been derived from.
 */
export async function makeGaps({run}: Engine): Promise<void> {
  await run(`
    CREATE TABLE extent AS
    SELECT indicator::VARCHAR AS indicator, country, count(DISTINCT city)::INTEGER AS count, min(year) AS first, max(year) AS last
    FROM observation o JOIN city ON city.id = o.city::VARCHAR JOIN indicator i ON i.id = o.indicator::VARCHAR
    WHERE value IS NOT NULL AND (status <> 'F' OR forecast)
    GROUP BY ALL`);
  await run(`
    CREATE TABLE withheld AS
    WITH refused AS (
      SELECT q.indicator AS indicator, q.city AS city, q.source AS source, q.reason AS reason FROM quarantine q JOIN indicator i ON i.id = q.indicator
      UNION
      SELECT d.indicator AS indicator, q.city AS city, q.source AS source, q.reason AS reason FROM quarantine q
      JOIN (
        SELECT indicator, numerator AS part FROM derivation UNION SELECT indicator, denominator FROM derivation
      ) d ON d.part = q.indicator
      JOIN trust t ON t.indicator = d.indicator AND t.source = q.source
    )
    SELECT indicator, city, source, reason
    FROM refused JOIN (SELECT id FROM city) c ON c.id = refused.city
    LEFT JOIN (
      SELECT DISTINCT indicator::VARCHAR AS told, city::VARCHAR AS place FROM observation WHERE value IS NOT NULL
    ) o ON o.told = refused.indicator AND o.place = refused.city
    WHERE told IS NULL`);
}
