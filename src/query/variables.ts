import type {Database} from "./database.ts";

/** What a publisher's variable means; texts are English. */
export interface Variable {
  source: string;
  /** Its name in the file. */
  variable: string;
  meaning: string;
  /** The publisher's unit. */
  unit: string;
  /** Does the publisher state the unit, or was it inferred? Null where nobody noted it. */
  basis: "stated" | "inferred" | null;
  /** The area that it is of. */
  area: string | null;
}

/** The variables of a source's file, by name. */
export async function variables(db: Database, source: string): Promise<Variable[]> {
  await db.load({tables: ["variable"]});
  return db.rows<Variable>({
    table: "variable",
    columns: ["source", "variable", "meaning", "unit", "basis", "area"],
    where: {source: [source]},
    order: ["variable"],
  });
}
