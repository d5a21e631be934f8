import type {Engine} from "./engine.ts";

const KEY = "source, city, indicator, period, place, ord";

/**
 * Makes `kept` from `staged`, without repeated keys (METHODS.md M13). A repeat that says the same is refused as DUPLICATE_LINE, its first
 * line stays; when repeats differ none can be believed, and all are refused as DUPLICATE_KEY. A key is the source, city,
 * indicator and period, and the parser's and the crosswalk's order of preference. The many rows hold their ids as ENUM,
 * which is a matter of memory alone.
 */
export async function refuseDuplicates({run}: Engine): Promise<void> {
  await run(`CREATE TEMP TABLE repeatedkey AS SELECT ${KEY} FROM staged GROUP BY ${KEY} HAVING count(*) > 1`);
  await run(`
    CREATE TEMP TABLE repeated AS
    SELECT ${KEY}, min(line) AS first, string_agg(line::VARCHAR, ', ' ORDER BY line) AS lines,
      count(DISTINCT (value, low, high, status, level, boundary)) = 1 AS alike
    FROM staged JOIN repeatedkey USING (${KEY}) GROUP BY ${KEY}`);
  await run(`
    CREATE TEMP TABLE duplicate AS
    SELECT source, line, text, city, indicator, CASE WHEN alike THEN 'DUPLICATE_LINE' ELSE 'DUPLICATE_KEY' END AS reason,
      CASE WHEN alike THEN 'repeats line ' || first
        ELSE indicator || ' ' || city || ' ' || period || ': lines ' || lines || ' differ' END AS detail
    FROM staged JOIN repeated USING (${KEY})
    WHERE NOT alike OR line > first`);
  await run("INSERT INTO quarantine BY NAME SELECT source, line, reason, detail, text, city, indicator FROM duplicate");
  await run(`
    CREATE TABLE kept AS
    SELECT * EXCLUDE (text)
      REPLACE (source::sourceid AS source, city::cityid AS city, indicator::indicatorid AS indicator)
    FROM staged ANTI JOIN duplicate USING (source, line)`);
  await run("DROP TABLE staged");
}
