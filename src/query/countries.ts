import type {Database} from "./database.ts";

/** How many cities of the registry lie in a country, and of them in a region of the world. */
export interface Country {
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** Null where the registry is silent. */
  region: string | null;
  count: number;
}

/** By country and region. */
export async function countries(db: Database): Promise<Country[]> {
  await db.load({tables: ["country"]});
  return db.rows<Country>({
    table: "country",
    columns: ["country", "region", "count"],
    order: ["country", "region"],
  });
}
