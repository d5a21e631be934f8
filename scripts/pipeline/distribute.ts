import {LOOKBACK_LEAST_SHARE, LOOKBACK_NEAR_MOST, LOOKBACK_YEARS, OUTER_FENCE} from "../../src/methods/constants.ts";
import {alignedSql, STATUS_ORDER} from "../../src/query/aligned.ts";
import type {Engine} from "./engine.ts";

const LEVELS = "city,region,country";

/**
 * Makes `reference` and `distribution` from `observation`. `reference`: the row of each city that stands for the indicator's
 * reference year (METHODS.md M2). `distribution`: how those of its commonest level lie, one row an indicator. `values` are
 * all of them as they are printed, ascending. The domain start–stop holds every value between the outer fences
 * (quartiles ± 3 times their distance, on log10 and of values above 0 for scale log); `below` and `above` count the
 * cities beyond it. Where the quartiles are one value it holds all.
 */
export async function distribute({run}: Engine): Promise<void> {
  await run(targetSql);
  await run(`
    CREATE TABLE reference AS
    WITH candidate AS (SELECT o.*, t.target, t.tolerance FROM observation o JOIN target t USING (indicator))
    ${alignedSql}`);
  await run(drawnSql);
  await run(distributionSql);
}

/**
 * The year among the newest in which most cities have an eligible value, the latest of those that nearly as many have; the newest is the last
 * year that more than a few of the indicator's cities have. As referenceYear() of src/methods.
 */
const targetSql = `
  CREATE TEMP TABLE target AS
  WITH eligible AS (
    SELECT indicator, city, year FROM observation WHERE value IS NOT NULL AND strpos('${STATUS_ORDER}', status) > 0
  ),
  everyone AS (SELECT indicator, count(DISTINCT city) AS cities FROM eligible GROUP BY indicator),
  exact AS (SELECT indicator, year, count(DISTINCT city) AS cities FROM eligible GROUP BY indicator, year),
  latest AS (
    SELECT indicator, coalesce(max(year) FILTER (WHERE exact.cities >= ${LOOKBACK_LEAST_SHARE} * everyone.cities), max(year)) AS year
    FROM exact JOIN everyone USING (indicator) GROUP BY indicator
  )
  SELECT indicator, max(year) AS target, any_value(tolerance) AS tolerance, any_value(scale) AS scale, any_value(decimals) AS decimals
  FROM (
    SELECT exact.*, max(exact.cities) OVER (PARTITION BY exact.indicator) AS most FROM exact
    JOIN latest ON latest.indicator = exact.indicator AND exact.year BETWEEN latest.year - ${LOOKBACK_YEARS - 1} AND latest.year
  ) AS recent JOIN indicator ON indicator.id = recent.indicator
  WHERE cities >= ${LOOKBACK_NEAR_MOST} * most
  GROUP BY indicator`;

/** The rows of reference of each indicator's commonest level, and how many others there are. */
const drawnSql = `
  CREATE TEMP TABLE drawn AS
  WITH levels AS (
    SELECT indicator, level, sum(count(*)) OVER (PARTITION BY indicator) - count(*) AS excluded FROM reference
    GROUP BY indicator, level
    QUALIFY row_number() OVER (PARTITION BY indicator ORDER BY count(*) DESC, strpos('${LEVELS}', level)) = 1
  )
  SELECT indicator, r.level, excluded, value, target, scale, decimals, country
  FROM reference r JOIN levels USING (indicator, level) JOIN target USING (indicator) JOIN city ON city.id = r.city`;

/** Where a value is drawn, null where it cannot be. */
const drawn = "CASE WHEN scale <> 'log' THEN value WHEN value > 0 THEN log10(value) END";

/** As round() of src/format prints it: of halves the one farther from 0, on the shortest decimal that means the same number. */
const printed = [0, 1, 2, 3, 4]
  .reduce(
    (sql, places) => `${sql} WHEN ${places} THEN round(value::VARCHAR::DECIMAL(38, 18), ${places})::DOUBLE`,
    "CASE decimals",
  )
  .concat(" END");

const distributionSql = `
  CREATE TABLE distribution AS
  WITH fence AS (
    SELECT indicator, quantile_cont(${drawn}, 0.25) AS low, quantile_cont(${drawn}, 0.75) AS high
    FROM drawn GROUP BY indicator
  ),
  summary AS (
    SELECT indicator, any_value(target)::INTEGER AS year, any_value(level) AS level, any_value(scale) AS scale,
      count(*)::INTEGER AS count, count(DISTINCT country)::INTEGER AS countries, any_value(excluded)::INTEGER AS excluded, min(value) AS minimum,
      quantile_cont(value, 0.25) AS lower, quantile_cont(value, 0.5) AS median, quantile_cont(value, 0.75) AS upper,
      max(value) AS maximum,
      min(value) FILTER (WHERE low = high OR ${drawn} >= low - ${OUTER_FENCE} * (high - low)) AS start,
      max(value) FILTER (WHERE low = high OR ${drawn} <= high + ${OUTER_FENCE} * (high - low)) AS stop
    FROM drawn JOIN fence USING (indicator) GROUP BY indicator
  ),
  beyond AS (
    SELECT indicator, count(*) FILTER (WHERE value < start)::INTEGER AS below,
      count(*) FILTER (WHERE value > stop)::INTEGER AS above, list(${printed} ORDER BY value) AS "values"
    FROM drawn JOIN summary USING (indicator) GROUP BY indicator
  )
  SELECT indicator, year, level, count, countries, excluded, minimum, lower, median, upper, maximum, start, stop, below, above, "values"
  FROM summary JOIN beyond USING (indicator)`;
