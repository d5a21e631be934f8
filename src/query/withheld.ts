import type {Reason} from "../model/figure.ts";
import type {Database} from "./database.ts";

/** A city and an indicator without a figure, of which a source gives one that was refused. */
export interface Withheld {
  indicator: string;
  city: string;
  source: string;
  reason: Reason;
}

/** Those of these cities, or of all where none are named: by indicator, city, source and reason. */
export async function withheld(db: Database, cities?: readonly string[]): Promise<Withheld[]> {
  await db.load(cities ? {ofCities: {tables: ["withheld"], cities}} : {tables: ["withheld"]});
  const order = ["indicator", "city", "source", "reason"];
  return db.rows<Withheld>({table: "withheld", columns: order, ...(cities && {where: {city: cities}}), order});
}
