import type {Database} from "./database.ts";
import type {Reference} from "./reference.ts";
import {REFERENCE_COLUMNS} from "./reference.ts";

/** The values of these cities that stand for the reference years; by indicator and city. */
export async function referencesByCity(db: Database, cities: readonly string[]): Promise<Reference[]> {
  await db.load({ofCities: {tables: ["reference"], cities}});
  return db.rows<Reference>({
    table: "reference",
    columns: REFERENCE_COLUMNS,
    where: {city: cities},
    order: ["indicator", "city"],
  });
}
