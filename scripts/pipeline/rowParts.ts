import type {Engine} from "./engine.ts";

/** Of a longer table so many rows are taken at a time, so that a step takes no more memory of it. */
export const AT_ONCE = 250_000;

/** Conditions that cut the rows of a table by a column of texts: each holds the rows of neighbouring texts, together no more than `atOnce`, or of one that has more; rows without a text come last. There is always one. */
export async function rowParts(
  {rows}: Engine,
  table: string,
  {by = "indicator", atOnce = AT_ONCE}: {by?: string; atOnce?: number} = {},
): Promise<string[]> {
  // `cutby` is the name of no column: ClickHouse would take that in the place of the text.
  const counts = await rows<{cutby: string | null; count: number}>(
    `SELECT ${by}::VARCHAR AS cutby, count(*)::INTEGER AS count FROM ${table} GROUP BY ALL ORDER BY cutby`,
  );
  const parts: {first: string; last: string; rows: number}[] = [];
  for (const {cutby: text, count} of counts) {
    if (text === null) continue;
    const part = parts.at(-1);
    if (part && part.rows + count <= atOnce) Object.assign(part, {last: text, rows: part.rows + count});
    else parts.push({first: text, last: text, rows: count});
  }
  if (parts.length < 2) return ["1 = 1"];
  const without = counts.some(({cutby}) => cutby === null) ? [`${by} IS NULL`] : [];
  return [...parts.map(({first, last}) => `${by}::VARCHAR BETWEEN '${first}' AND '${last}'`), ...without];
}
