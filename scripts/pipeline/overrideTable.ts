import type {AppliedOverride} from "../../src/model/override.ts";
import type {Engine} from "./engine.ts";
import {fill} from "./fill.ts";

const COLUMNS =
  "id VARCHAR, source VARCHAR, line INTEGER, city VARCHAR, indicator VARCHAR, period VARCHAR, field VARCHAR, " +
  "published VARCHAR, value VARCHAR, who VARCHAR, date VARCHAR, reason VARCHAR, evidence VARCHAR";

/** Of those, what a figure that is worked out of a corrected one shares with the correction. */
const SHARED = "id, source, city, who, date, reason, evidence";

/**
 * Makes `override` of the corrections that were applied, and of each figure that is worked out of a corrected one (asks `told`, `derivation` and
 * `suppressed`): what was published is kept there for ever, but for figures that are withheld.
 */
export async function makeOverrides(engine: Engine, applied: readonly AppliedOverride[]): Promise<void> {
  await fill(engine, "applied", COLUMNS, applied);
  const names = COLUMNS.replaceAll(/ [A-Z]+/g, "");
  const shared = SHARED.replaceAll(/\w+/g, "o.$& AS $&");
  await engine.run(`
    CREATE TABLE override AS
    WITH corrected AS (
      SELECT ${names} FROM applied
      UNION ALL
      SELECT ${names} FROM (
        SELECT DISTINCT ${shared}, t.line AS line, f.indicator AS indicator, t.period AS period, 'value' AS field,
          NULL::VARCHAR AS published, ${engine.dialect.text("t.value")} AS value
        FROM applied o
        JOIN (
          SELECT *, numerator AS part FROM derivation
          UNION SELECT *, denominator AS part FROM derivation
        ) f ON f.part = o.indicator
        JOIN told x ON x.source::VARCHAR = o.source AND x.line = o.line
        JOIN told t ON t.source = x.source AND t.city = x.city AND t.place = x.place AND t.boundary = x.boundary
          AND t.indicator::VARCHAR = f.indicator
        WHERE t.made AND NOT x.made
          AND CASE f.kind WHEN 'growth' THEN x.year = t.year OR x.year = t.year - f.years ELSE x.period = t.period END
      ) d
    )
    SELECT id, c.source AS source, c.line AS line, city, indicator, period, field,
      CASE WHEN hidden IS NULL OR field = 'status' THEN published END AS published,
      CASE WHEN hidden IS NULL OR field = 'status' THEN value END AS value, who, date, reason, evidence
    FROM corrected c LEFT JOIN (SELECT DISTINCT source AS whose, line AS hidden FROM suppressed) s
      ON s.whose = c.source AND s.hidden = c.line`);
}
