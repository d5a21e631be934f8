import {LOOKBACK_LEAST_SHARE, LOOKBACK_NEAR_MOST, LOOKBACK_YEARS, OUTER_FENCE} from "../../src/methods/constants.ts";
import {alignedSql, STATUS_ORDER} from "../../src/query/aligned.ts";
import type {Engine} from "./engine.ts";

/** Slices of the drawn domain. */
export const BINS = 400;
const LEVELS = "city,region,country";

/**
 * Makes `distribution` from `observation`: for each indicator the reference year (METHODS.md M2), and how the aligned
 * values of its commonest level lie. The domain start–stop holds every value between the outer fences (quartiles ± 3 times
 * their distance, on log10 and of values above 0 for scale log); bins count the cities in its equal slices, `below` and
 * `above` those beyond. Where the quartiles are one value it holds all; where start equals stop, the first slice holds all cities of that value.
 */
export async function distribute({run}: Engine): Promise<void> {
  await run(referenceSql);
  await run(`
    CREATE TEMP TABLE aligned AS
    WITH candidate AS (SELECT o.*, r.target, r.tolerance FROM observation o JOIN reference r USING (indicator))
    ${alignedSql}`);
  await run(drawnSql);
  await run(distributionSql);
}

/**
 * The year among the newest in which most cities have an eligible value, the latest of those that nearly as many have; the newest is the last
 * year that more than a few of the indicator's cities have. As referenceYear() of src/methods.
 */
const referenceSql = `
  CREATE TEMP TABLE reference AS
  WITH eligible AS (
    SELECT indicator, city, year FROM observation WHERE value IS NOT NULL AND strpos('${STATUS_ORDER}', status) > 0
  ),
  everyone AS (SELECT indicator, count(DISTINCT city) AS cities FROM eligible GROUP BY indicator),
  exact AS (SELECT indicator, year, count(DISTINCT city) AS cities FROM eligible GROUP BY indicator, year),
  latest AS (
    SELECT indicator, coalesce(max(year) FILTER (WHERE exact.cities >= ${LOOKBACK_LEAST_SHARE} * everyone.cities), max(year)) AS year
    FROM exact JOIN everyone USING (indicator) GROUP BY indicator
  )
  SELECT indicator, max(year) AS target, any_value(tolerance) AS tolerance, any_value(scale) AS scale
  FROM (
    SELECT exact.*, max(exact.cities) OVER (PARTITION BY exact.indicator) AS most FROM exact
    JOIN latest ON latest.indicator = exact.indicator AND exact.year BETWEEN latest.year - ${LOOKBACK_YEARS - 1} AND latest.year
  ) AS recent JOIN indicator ON indicator.id = recent.indicator
  WHERE cities >= ${LOOKBACK_NEAR_MOST} * most
  GROUP BY indicator`;

/** The aligned rows of each indicator's commonest level, and how many others there are. */
const drawnSql = `
  CREATE TEMP TABLE drawn AS
  WITH levels AS (
    SELECT indicator, level, sum(count(*)) OVER (PARTITION BY indicator) - count(*) AS excluded FROM aligned
    GROUP BY indicator, level
    QUALIFY row_number() OVER (PARTITION BY indicator ORDER BY count(*) DESC, strpos('${LEVELS}', level)) = 1
  )
  SELECT indicator, level, excluded, value, target, scale
  FROM aligned JOIN levels USING (indicator, level) JOIN reference USING (indicator)`;

/** Where a value is drawn, null where it cannot be. */
const drawn = "CASE WHEN scale <> 'log' THEN value WHEN value > 0 THEN log10(value) END";

const distributionSql = `
  CREATE TABLE distribution AS
  WITH fence AS (
    SELECT indicator, quantile_cont(${drawn}, 0.25) AS low, quantile_cont(${drawn}, 0.75) AS high
    FROM drawn GROUP BY indicator
  ),
  summary AS (
    SELECT indicator, any_value(target)::INTEGER AS year, any_value(level) AS level, any_value(scale) AS scale,
      count(*)::INTEGER AS count, any_value(excluded)::INTEGER AS excluded, min(value) AS minimum,
      quantile_cont(value, 0.25) AS lower, quantile_cont(value, 0.5) AS median, quantile_cont(value, 0.75) AS upper,
      max(value) AS maximum,
      min(value) FILTER (WHERE low = high OR ${drawn} >= low - ${OUTER_FENCE} * (high - low)) AS start,
      max(value) FILTER (WHERE low = high OR ${drawn} <= high + ${OUTER_FENCE} * (high - low)) AS stop
    FROM drawn JOIN fence USING (indicator) GROUP BY indicator
  ),
  placed AS (
    SELECT indicator, value < start AS below, value > stop AS above,
      CASE WHEN start IS NULL OR value < start OR value > stop THEN NULL
        WHEN start = stop THEN 0
        WHEN s.scale = 'log' THEN least(${BINS - 1}, floor(${BINS} * (log10(value) - log10(start)) / (log10(stop) - log10(start))))
        ELSE least(${BINS - 1}, floor(${BINS} * (value - start) / (stop - start)))
      END::INTEGER AS slot
    FROM drawn JOIN summary AS s USING (indicator)
  ),
  tally AS (SELECT indicator, slot, count(*) AS cities FROM placed WHERE slot IS NOT NULL GROUP BY indicator, slot),
  histogram AS (
    SELECT indicator, list(coalesce(cities, 0)::SMALLINT ORDER BY slot) AS bins
    FROM (SELECT indicator, slot::INTEGER AS slot FROM summary CROSS JOIN range(${BINS}) AS slots(slot)) LEFT JOIN tally USING (indicator, slot)
    GROUP BY indicator
  ),
  beyond AS (
    SELECT indicator, count(*) FILTER (WHERE below)::INTEGER AS below, count(*) FILTER (WHERE above)::INTEGER AS above
    FROM placed GROUP BY indicator
  )
  SELECT indicator, year, level, count, excluded, minimum, lower, median, upper, maximum, start, stop, below, above, bins
  FROM summary JOIN beyond USING (indicator) JOIN histogram USING (indicator)`;
