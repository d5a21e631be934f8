import type {Database} from "./database.ts";

/** A country in which an indicator has figures; forecasts do not count. */
export interface Extent {
  indicator: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** How many cities have one. */
  count: number;
  /** The first and the last year that any of them has. */
  first: number;
  last: number;
}

/** Every country of every indicator: by indicator and country. */
export async function extents(db: Database): Promise<Extent[]> {
  await db.load({tables: ["extent"]});
  return db.rows<Extent>({
    table: "extent",
    columns: ["indicator", "country", "count", "first", "last"],
    order: ["indicator", "country"],
  });
}
