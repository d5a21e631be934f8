import {
  LOOKBACK_LEAST_SHARE,
  LOOKBACK_NEAR_MOST,
  LOOKBACK_YEARS,
  MINIMUM_CITIES,
  MOST_DRAWN,
  OUTER_FENCE,
  STRATUM_LAG,
} from "../../src/methods/constants.ts";
import {alignedSql, STATUS_ORDER} from "../../src/query/aligned.ts";
import type {Dialect} from "./dialect.ts";
import type {Engine} from "./engine.ts";
import {rowParts} from "./rowParts.ts";

const LEVELS = "city,region,country";

/** The stratum of an observation (o) of a city (c) on an indicator (i): as stratumOf() of src/model. */
const STRATUM = `
  CASE WHEN NOT i.crossCountry THEN c.country WHEN i.strata = 'climate' THEN coalesce(c.climate, o.method)
    WHEN i.strata = 'method' THEN o.method ELSE '' END`;
/** The layers in which a row counts: the whole, and its stratum. */
const LAYERS = "CASE stratum WHEN '' THEN [''] ELSE ['', stratum] END";

/**
 * Makes `reference` and `distribution` from `observation`. `reference`: the row of each city that stands for the reference year of
 * its stratum (METHODS.md M2; src/model/stratum.ts), with how many of the distribution of its stratum lie `below` it and are `equal` as
 * printed, itself included; null where it is not among them. `distribution`: how those of the commonest level lie, one row an indicator
 * (its stratum is empty) and, of an indicator whose cities are of several strata, one more for each of these. `values` are as printed,
 * ascending: all, or of many those at evenly spread places, both ends included, so that a release of more cities does not weigh more.
 * The domain start–stop holds every value between the outer fences (quartiles ± 3 times their distance, on log10 and of values above 0
 * for scale log); `below` and `above` count the cities beyond it. Where the quartiles are one value it holds all.
 */
export async function distribute(engine: Engine): Promise<void> {
  const {dialect, run} = engine;
  for (const [index, part] of (await rowParts(engine, "observation")).entries()) {
    const into = (table: string) => (index === 0 ? `CREATE TABLE ${table} AS` : `INSERT INTO ${table}`);
    await run(stratifiedSql(dialect, part));
    for (const [table, sql] of Object.entries(scratchSql(dialect)))
      await run(`CREATE ${dialect.scratch} ${table} AS ${sql}`);
    await run(`${into("reference")} ${referenceSql}`);
    await run(`${into("distribution")} ${distributionSql(dialect)}`);
    for (const table of Object.keys(scratchSql(dialect))) await run(`DROP TABLE ${table}`);
    await run("DROP VIEW stratified");
  }
}

/** The tables on the way, by name, in the order in which one follows from the other. */
function scratchSql(dialect: Dialect): Readonly<Record<string, string>> {
  return {eligible: eligibleSql(dialect), target: targetSql, standing: standingSql, drawn: drawnSql(dialect)};
}

/** The observations that may stand for their city, with the statuses that may (the better first), and what decides between them. */
function stratifiedSql({scratchView}: Dialect, part: string): string {
  return `
  CREATE ${scratchView} stratified AS
  SELECT o.*, ${STRATUM} AS stratum, i.tolerance,
    CASE WHEN i.forecast THEN '${STATUS_ORDER}F' ELSE '${STATUS_ORDER}' END AS statuses
  FROM (SELECT * FROM observation WHERE ${part}) AS o
    JOIN city c ON c.id = o.city::VARCHAR JOIN indicator i ON i.id = o.indicator::VARCHAR`;
}

/** The years in which each city has a value that may stand for it, by layer. */
function eligibleSql({each}: Dialect): string {
  return `
  SELECT DISTINCT indicator, city, year, ${each(LAYERS)} AS layer
  FROM stratified WHERE value IS NOT NULL AND position(status IN statuses) > 0`;
}

/**
 * The year among the newest in which most cities of a layer have an eligible value, the latest of those that nearly as many have; the
 * newest is the last year that more than a few of the layer's cities have. As referenceYear() of src/methods. A stratum whose year is
 * too far behind that of the whole takes the year of the whole: its old figures stand for nobody.
 */
const targetSql = `
  WITH everyone AS (SELECT indicator, layer, count(DISTINCT city) AS cities FROM eligible GROUP BY indicator, layer),
  exact AS (SELECT indicator, layer, year, count(DISTINCT city) AS cities FROM eligible GROUP BY indicator, layer, year),
  latest AS (
    SELECT indicator, layer,
      coalesce(max(year) FILTER (WHERE exact.cities >= ${LOOKBACK_LEAST_SHARE} * everyone.cities), max(year)) AS year
    FROM exact JOIN everyone USING (indicator, layer) GROUP BY indicator, layer
  )
  SELECT indicator, layer, CASE WHEN year < whole - ${STRATUM_LAG} THEN whole ELSE year END AS target
  FROM (
    SELECT indicator, layer, max(year) AS year, max(CASE WHEN layer = '' THEN max(year) END) OVER (PARTITION BY indicator) AS whole
    FROM (
      SELECT exact.*, max(exact.cities) OVER (PARTITION BY exact.indicator, exact.layer) AS most FROM exact
      JOIN latest ON latest.indicator = exact.indicator AND latest.layer = exact.layer
        AND exact.year BETWEEN latest.year - ${LOOKBACK_YEARS - 1} AND latest.year
    )
    WHERE cities >= ${LOOKBACK_NEAR_MOST} * most
    GROUP BY indicator, layer
  )`;

const standingSql = `
  WITH candidate AS (
    SELECT s.*, target FROM stratified s JOIN target ON target.indicator = s.indicator AND layer = stratum
  )
  SELECT o.*, ${STRATUM} AS stratum
  FROM (${alignedSql}) AS o JOIN city c ON c.id = o.city::VARCHAR JOIN indicator i ON i.id = o.indicator::VARCHAR`;

/** As round() of src/format prints it: of halves the one farther from 0, on the shortest decimal that means the same number. */
const printed = [0, 1, 2, 3, 4]
  .reduce(
    (sql, places) =>
      `${sql} WHEN ${places} THEN round(value::VARCHAR::DECIMAL(38, 18), ${places})::DECIMAL(38, ${places})::DOUBLE`,
    "CASE decimals",
  )
  .concat(" END");

/**
 * The standing rows of each layer's commonest level, and how many others there are. Of one stratum alone there is no layer but the
 * whole, and a stratum of fewer cities than a place needs has none.
 */
function drawnSql({each}: Dialect): string {
  return `
  WITH layered AS (SELECT *, ${each(LAYERS)} AS layer FROM standing),
  levels AS (
    SELECT indicator, layer, level, sum(count(*)) OVER (PARTITION BY indicator, layer) - count(*) AS excluded FROM layered
    GROUP BY indicator, layer, level
    QUALIFY row_number() OVER (PARTITION BY indicator, layer ORDER BY count(*) DESC, position(level IN '${LEVELS}')) = 1
  ),
  several AS (SELECT indicator, count(DISTINCT stratum) AS layers FROM standing GROUP BY indicator),
  ample AS (SELECT indicator, stratum FROM standing GROUP BY ALL HAVING count(*) >= ${MINIMUM_CITIES.rank})
  SELECT l.indicator AS indicator, layer, l.city AS city, l.level AS level, excluded, value, target, scale, country,
    ${printed} AS printed, layers
  FROM layered l JOIN levels USING (indicator, layer, level) JOIN target USING (indicator, layer) JOIN several USING (indicator)
    JOIN city ON city.id = l.city::VARCHAR JOIN indicator i ON i.id = l.indicator::VARCHAR
  WHERE layer = '' OR (layers > 1 AND (l.indicator, layer) IN (SELECT (indicator, stratum) FROM ample))`;
}

const referenceSql = `
  WITH place AS (
    SELECT indicator, city, rank() OVER (PARTITION BY indicator, layer ORDER BY printed) - 1 AS below,
      count(*) OVER (PARTITION BY indicator, layer, printed) AS equal
    FROM drawn WHERE (layer <> '') = (layers > 1)
  )
  SELECT s.*, place.below::INTEGER AS below, place.equal::INTEGER AS equal
  FROM standing s LEFT JOIN place ON place.indicator = s.indicator AND place.city = s.city`;

/** Where a value is drawn, null where it cannot be. */
const drawn = "CASE WHEN scale <> 'log' THEN value WHEN value > 0 THEN log10(value) END";

function distributionSql({quantile, sorted}: Dialect): string {
  return `
  WITH fence AS (
    SELECT indicator, layer, ${quantile(drawn, 0.25)} AS low, ${quantile(drawn, 0.75)} AS high
    FROM drawn GROUP BY indicator, layer
  ),
  summary AS (
    SELECT indicator, layer, any_value(target)::INTEGER AS year, any_value(level) AS level, any_value(scale) AS scale,
      count(*)::INTEGER AS count, count(DISTINCT country)::INTEGER AS countries, any_value(excluded)::INTEGER AS excluded, any_value(layers)::INTEGER AS layers, min(value) AS minimum,
      ${quantile("printed", 0.25)} AS lower, ${quantile("printed", 0.5)} AS median, ${quantile("printed", 0.75)} AS upper,
      max(value) AS maximum,
      min(value) FILTER (WHERE low = high OR ${drawn} >= low - ${OUTER_FENCE} * (high - low)) AS start,
      max(value) FILTER (WHERE low = high OR ${drawn} <= high + ${OUTER_FENCE} * (high - low)) AS stop
    FROM drawn JOIN fence USING (indicator, layer) GROUP BY indicator, layer
  ),
  beyond AS (
    SELECT indicator, layer, count(*) FILTER (WHERE value < start)::INTEGER AS below,
      count(*) FILTER (WHERE value > stop)::INTEGER AS above
    FROM drawn JOIN summary USING (indicator, layer) GROUP BY indicator, layer
  ),
  placed AS (
    SELECT indicator, layer, printed, row_number() OVER (PARTITION BY indicator, layer ORDER BY printed) - 1 AS place,
      count(*) OVER (PARTITION BY indicator, layer) - 1 AS last
    FROM drawn
  ),
  told AS (
    SELECT indicator, layer, ${sorted("printed")} AS "values" FROM placed
    WHERE last < ${MOST_DRAWN} OR place = 0 OR ${nth("place")} > ${nth("place - 1")}
    GROUP BY indicator, layer
  )
  SELECT indicator::VARCHAR AS indicator, layer AS stratum, year, level, count, countries, excluded, layers, minimum, lower, median, upper,
    maximum, start, stop, below, above, "values"
  FROM summary JOIN beyond USING (indicator, layer) JOIN told USING (indicator, layer)`;
}

/** Of the values that are told of many, evenly spread from the first to the last: how many lie before this place. */
function nth(place: string): string {
  return `floor((${place}) * ${MOST_DRAWN - 1} / last)`;
}
