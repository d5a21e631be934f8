import {TELLING} from "./duplicates.ts";
import type {Engine} from "./engine.ts";

/** The columns of observation and alternative, in the order of the release. */
export const OBSERVATION = `
  city::VARCHAR AS city, indicator::VARCHAR AS indicator, period, year, value, low, high, status,
  source::VARCHAR AS source, line, level, boundary, method, formula`;

/** Makes `told` of what prefer(…) chose among published and derived rows, and over it `observation` and `alternative`. */
export async function makeObservations({run}: Engine): Promise<void> {
  await run(`
    CREATE TABLE told AS
    SELECT source, line, city, indicator, ${TELLING}, NULL::INTEGER AS other, turn, pick, false AS made FROM chosen
    UNION ALL
    SELECT source, line, city, indicator, ${TELLING}, other, turn, pick, true AS made FROM chosenderived`);
  await run("DROP TABLE chosen");
  await run("DROP TABLE chosenderived");
  await run("CREATE VIEW observation AS SELECT * FROM told WHERE turn = 1 AND pick = 1");
  await run("CREATE VIEW alternative AS SELECT * FROM told WHERE NOT (turn = 1 AND pick = 1)");
}
