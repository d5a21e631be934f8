import {beginning, cell, JSON_TYPES, jsonOf, property, rowsOf} from "./json.ts";
import type {Protocol} from "./protocol.ts";

/** The DataStore of CKAN (action datastore_search): `result.records`, one page of `result.total`. */
export const protocol: Protocol = {
  types: JSON_TYPES,
  async *rows(answer) {
    yield* rowsOf((await result(answer)).records);
  },
  async next(answer, asked) {
    const {records, total} = await result(answer);
    const offset = Number(asked.searchParams.get("offset") ?? 0) + records.length;
    if (records.length === 0 || offset >= total) return undefined;
    const next = new URL(asked);
    next.searchParams.set("offset", String(offset));
    return next;
  },
};

async function result(answer: AsyncIterable<Uint8Array>): Promise<{records: unknown[]; total: number}> {
  const json = await jsonOf(answer);
  const found = property(json, "result");
  const records = property(found, "records");
  if (property(json, "success") !== true || !Array.isArray(records)) {
    throw new Error(`expected records of a DataStore; received ${beginning(cell(property(json, "error") ?? json))}`);
  }
  return {records, total: Number(property(found, "total"))};
}
