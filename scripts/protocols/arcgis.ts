import {beginning, cell, JSON_TYPES, jsonOf, property, rowsOf} from "./json.ts";
import type {Protocol} from "./protocol.ts";

/** A layer of an ArcGIS feature service (operation query, f=json): the attributes of its features. Errors come with status 200. */
export const protocol: Protocol = {
  types: JSON_TYPES,
  async *rows(answer) {
    yield* rowsOf((await page(answer)).features.map((feature) => property(feature, "attributes")));
  },
  async next(answer, asked) {
    const {features, more} = await page(answer);
    if (!more || features.length === 0) return undefined;
    const next = new URL(asked);
    next.searchParams.set(
      "resultOffset",
      String(Number(asked.searchParams.get("resultOffset") ?? 0) + features.length),
    );
    return next;
  },
};

async function page(answer: AsyncIterable<Uint8Array>): Promise<{features: unknown[]; more: boolean}> {
  const json = await jsonOf(answer);
  const features = property(json, "features");
  if (!Array.isArray(features)) {
    throw new Error(`expected features; received ${beginning(cell(property(json, "error") ?? json))}`);
  }
  return {features, more: property(json, "exceededTransferLimit") === true};
}
