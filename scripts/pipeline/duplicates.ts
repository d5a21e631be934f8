import type {Engine} from "./engine.ts";
import {rowParts} from "./rowParts.ts";

const KEY = "source, city, indicator, period, place, ord";

/** The columns of `kept` that say what a row tells, and of its derivations. */
export const TELLING =
  "period, year, value, low, high, status, level, boundary, method, formula, place, ord, denominator, denominatorstatus";

/**
 * Makes `kept` from `staged`, without repeated keys (METHODS.md M13). A repeat that says the same is refused as DUPLICATE_LINE, its first
 * line stays; when repeats differ none can be believed, and all are refused as DUPLICATE_KEY. A key is the source, city,
 * indicator and period, and the parser's and the crosswalk's order of preference. The many rows hold their ids packed,
 * which is a matter of memory alone.
 */
export async function refuseDuplicates(engine: Engine): Promise<void> {
  const {dialect, run} = engine;
  const {joined, packed, scratch} = dialect;
  const repeats = (part: string) => `SELECT ${KEY} FROM staged WHERE ${part} GROUP BY ${KEY} HAVING count(*) > 1`;
  await run(`CREATE ${scratch} repeatedkey AS ${repeats("1 = 0")}`);
  for (const part of await rowParts(engine, "staged")) await run(`INSERT INTO repeatedkey ${repeats(part)}`);
  await run(`
    CREATE ${scratch} repeated AS
    SELECT ${KEY}, min(line) AS first, ${joined("line::VARCHAR", "line")} AS lines,
      count(DISTINCT (value, low, high, status, level, boundary)) = 1 AS alike
    FROM staged JOIN repeatedkey USING (${KEY}) GROUP BY ${KEY}`);
  await run(`
    CREATE ${scratch} duplicate AS
    SELECT source, line, text, city, indicator, CASE WHEN alike THEN 'DUPLICATE_LINE' ELSE 'DUPLICATE_KEY' END AS reason,
      CASE WHEN alike THEN 'repeats line ' || first::VARCHAR
        ELSE indicator || ' ' || city || ' ' || period || ': lines ' || lines || ' differ' END AS detail
    FROM staged JOIN repeated USING (${KEY})
    WHERE NOT alike OR line > first`);
  await run(`
    INSERT INTO quarantine (source, line, reason, detail, text, city, indicator)
    SELECT source, line, reason, detail, text, city, indicator FROM duplicate`);
  const ids = (["city", "indicator", "source"] as const).map((id) => `${packed(`s.${id}`, id)} AS ${id}`);
  await run(`
    CREATE TABLE kept AS
    SELECT s.line AS line, ${ids.join(", ")}, ${TELLING}
    FROM staged s LEFT JOIN (SELECT source, line AS refused FROM duplicate) d ON d.source = s.source AND d.refused = s.line
    WHERE refused IS NULL`);
  await run("DROP TABLE staged");
}
