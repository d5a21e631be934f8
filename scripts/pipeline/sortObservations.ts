import {BY_CITY} from "./bucketTables.ts";
import type {Engine} from "./engine.ts";
import {AT_ONCE, rowParts} from "./rowParts.ts";
import {OBSERVATION} from "./observations.ts";

export const BY_INDICATOR = "indicator, city, year, period, line";

/** Makes the tables `bycity`, in so many buckets, and `byindicator`, which observationTables(…) cuts into files; of a longer one about `atOnce` rows are sorted at a time. */
export async function sortObservations(engine: Engine, buckets: number, atOnce = AT_ONCE): Promise<void> {
  const [counted] = await engine.rows<{count: number}>("SELECT count(*)::INTEGER AS count FROM observation");
  await sortInto(engine, "bycity", {
    select: `SELECT ${OBSERVATION}, hash % ${buckets} AS bucket, country FROM observation o JOIN city ON city.id = o.city::VARCHAR`,
    parts: bucketParts(buckets, Math.ceil(counted!.count / atOnce)),
    order: `bucket, ${BY_CITY["observation"]!.order}`,
  });
  await sortInto(engine, "byindicator", {
    select: `SELECT ${OBSERVATION} FROM observation`,
    parts: await rowParts(engine, "observation", {atOnce}),
    order: BY_INDICATOR,
  });
}

/**
 * Makes a table of the rows of `select` in an order, one part after another; each part's rows follow those of the part before. It is no
 * scratch table: of one in memory DuckDB keeps some bytes of each row at hand, however many rows there are.
 */
export async function sortInto(
  {run}: Pick<Engine, "run">,
  table: string,
  {select, parts, order}: {select: string; parts: readonly string[]; order: string},
): Promise<void> {
  await run(`CREATE TABLE ${table} AS ${select} WHERE 1 = 0`);
  for (const part of parts) await run(`INSERT INTO ${table} ${select} WHERE ${part} ORDER BY ${order}`);
}

/** Conditions on rows that have the hash of their city: the buckets, cut into so many parts. */
export function bucketParts(buckets: number, parts: number): string[] {
  const edge = (part: number) => Math.floor((part * buckets) / parts);
  return Array.from(
    {length: parts},
    (_, part) => `hash % ${buckets} >= ${edge(part)} AND hash % ${buckets} < ${edge(part + 1)}`,
  );
}
