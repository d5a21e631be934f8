import type {Series} from "../model/observation.ts";
import type {Database} from "./database.ts";

/** What is known of a city: one row an indicator and source, by indicator, the fuller first. */
export async function seriesByCity(db: Database, city: string): Promise<Series[]> {
  await db.load({ofCities: {tables: ["series"], cities: [city]}});
  const rows = await db.rows<Series>({
    table: "series",
    columns: ["city", "indicator", "source", "boundary", "level", "first", "last", "count", "method", "breaks"],
    where: {city: [city]},
    order: ["indicator", "source"],
  });
  return rows.sort(
    (a, b) => Number(a.indicator > b.indicator) - Number(a.indicator < b.indicator) || b.count - a.count,
  );
}
