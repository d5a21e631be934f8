import type {AppliedOverride} from "../../src/model/override.ts";
import type {Engine} from "./engine.ts";
import {fill} from "./fill.ts";

const COLUMNS =
  "id VARCHAR, source VARCHAR, line INTEGER, city VARCHAR, indicator VARCHAR, period VARCHAR, field VARCHAR, " +
  "published VARCHAR, value VARCHAR, who VARCHAR, date VARCHAR, reason VARCHAR, evidence VARCHAR";

/**
 * Makes `override` of the corrections that were applied, and of each figure that is worked out of a corrected one (asks `told`, `derivation` and
 * `suppressed`): what was published is kept there for ever, but for figures that are withheld.
 */
export async function makeOverrides(engine: Engine, applied: readonly AppliedOverride[]): Promise<void> {
  await fill(engine, "override", COLUMNS, applied);
  await engine.run(`
    INSERT INTO override BY NAME
    SELECT DISTINCT o.* EXCLUDE (line, indicator, period, field, published, value), t.line, f.indicator, t.period, 'value' AS field,
      NULL AS published, t.value::VARCHAR AS value
    FROM override o
    JOIN derivation f ON o.indicator IN (f.numerator, f.denominator)
    JOIN told x ON x.source::VARCHAR = o.source AND x.line = o.line AND NOT x.made
    JOIN told t ON t.made AND t.source = x.source AND t.city = x.city AND t.place = x.place AND t.boundary = x.boundary
      AND t.indicator::VARCHAR = f.indicator
    WHERE CASE f.kind WHEN 'growth' THEN x.year IN (t.year, t.year - f.years) ELSE x.period = t.period END`);
  await engine.run(`
    UPDATE override SET published = NULL, value = NULL FROM suppressed s
    WHERE s.source = override.source AND s.line = override.line AND override.field <> 'status'`);
}
