import {beginning, cell, JSON_TYPES, jsonOf, rowsOf} from "./json.ts";
import type {Protocol} from "./protocol.ts";

/** Socrata Open Data API, JSON: a list of objects. Ask with $limit and $order: a page with as many rows as the limit is followed by another. */
export const protocol: Protocol = {
  types: JSON_TYPES,
  async *rows(answer) {
    yield* rowsOf(await list(answer));
  },
  async next(answer, asked) {
    const limit = Number(asked.searchParams.get("$limit") ?? Number.NaN);
    const {length} = await list(answer);
    if (!(length >= limit)) return undefined;
    const next = new URL(asked);
    next.searchParams.set("$offset", String(Number(asked.searchParams.get("$offset") ?? 0) + length));
    return next;
  },
};

async function list(answer: AsyncIterable<Uint8Array>): Promise<unknown[]> {
  const json = await jsonOf(answer);
  if (!Array.isArray(json)) throw new Error(`expected a list of rows; received ${beginning(cell(json))}`);
  return json as unknown[];
}
