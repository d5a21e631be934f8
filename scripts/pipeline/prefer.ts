import type {Engine} from "./engine.ts";
import {rowParts} from "./rowParts.ts";

/**
 * Decides which rows of a relation (shaped as `kept`) become observations. For each city and indicator one series is
 * chosen whole, so that no break comes from a change of publisher or of area: of the sources in the indicator's order of
 * trust (table `trust`), then the publisher's keys in the order of confidence, the first that has a value. Within it the
 * row of the lowest order stands for each period; all others are alternatives.
 */
export async function prefer(engine: Engine, relation: string, into: string): Promise<void> {
  await engine.run(`CREATE TABLE ${into} AS ${chosenSql(relation, "1 = 0")}`);
  for (const part of await rowParts(engine, relation))
    await engine.run(`INSERT INTO ${into} ${chosenSql(relation, part)}`);
}

function chosenSql(relation: string, part: string): string {
  return `
    WITH part AS (SELECT * FROM ${relation} WHERE ${part}),
    offered AS (
      SELECT city, indicator, source, place,
        row_number() OVER (PARTITION BY city, indicator ORDER BY count(value) = 0, trust, place) AS turn
      FROM part JOIN trust USING (indicator, source)
      GROUP BY city, indicator, source, place, trust
    )
    SELECT r.*, turn,
      row_number() OVER (PARTITION BY city, indicator, source, place, period ORDER BY ord, line) AS pick
    FROM part AS r JOIN offered USING (city, indicator, source, place)`;
}
