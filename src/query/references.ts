import type {Database} from "./database.ts";
import {indicators} from "./indicators.ts";
import {perDatabase} from "./perDatabase.ts";
import type {Reference} from "./reference.ts";
import {reference} from "./reference.ts";

/** The values that stand for the reference years, of all cities, by indicator; read once a release. By city id; none for an indicator without any. */
export const references: (db: Database) => Promise<ReadonlyMap<string, readonly Reference[]>> = perDatabase(
  async (db) => {
    const all = await indicators(db);
    const rows = await reference(
      db,
      all.map(({id}) => id),
    );
    return Map.groupBy(rows, ({indicator}) => indicator);
  },
);
