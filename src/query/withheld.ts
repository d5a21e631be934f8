import type {Reason} from "../model/figure.ts";
import type {Database} from "./database.ts";

/** A city and an indicator without a figure, of which a source gives one that was refused. */
export interface Withheld {
  indicator: string;
  city: string;
  source: string;
  reason: Reason;
}

/** All of them: by indicator, city, source and reason. */
export async function withheld(db: Database): Promise<Withheld[]> {
  await db.load({tables: ["withheld"]});
  const order = ["indicator", "city", "source", "reason"];
  return db.rows<Withheld>({table: "withheld", columns: order, order});
}
