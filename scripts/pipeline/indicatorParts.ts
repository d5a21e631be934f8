import type {Engine} from "./engine.ts";

/** Of a longer table so many rows are taken at a time, so that a step takes no more memory of it. */
export const AT_ONCE = 500_000;

/** Conditions that cut the rows of a table by its column `indicator`: each holds neighbouring indicators of together no more than `atOnce` rows, or one that has more. There is always one. */
export async function indicatorParts({rows}: Engine, table: string, atOnce = AT_ONCE): Promise<string[]> {
  const counts = await rows<{id: string; count: number}>(
    `SELECT indicator::VARCHAR AS id, count(*)::INTEGER AS count FROM ${table} GROUP BY ALL ORDER BY id`,
  );
  const parts: {first: string; last: string; rows: number}[] = [];
  for (const {id, count} of counts) {
    const part = parts.at(-1);
    if (part && part.rows + count <= atOnce) Object.assign(part, {last: id, rows: part.rows + count});
    else parts.push({first: id, last: id, rows: count});
  }
  if (parts.length < 2) return ["1 = 1"];
  return parts.map(({first, last}) => `indicator::VARCHAR BETWEEN '${first}' AND '${last}'`);
}
