import type {Database} from "./database.ts";
import {indicators} from "./indicators.ts";
import {perDatabase} from "./perDatabase.ts";
import type {Reference} from "./reference.ts";
import {reference} from "./reference.ts";

/** The values that stand for the reference years: by indicator, and there by city in the order of ids. Read once a release; an indicator without any is not there. */
export const references: (db: Database) => Promise<ReadonlyMap<string, ReadonlyMap<string, Reference>>> = perDatabase(
  async (db) => {
    const all = await indicators(db);
    const rows = await reference(
      db,
      all.map(({id}) => id),
    );
    const byIndicator = Map.groupBy(rows, ({indicator}) => indicator);
    return new Map([...byIndicator].map(([id, own]) => [id, new Map(own.map((row) => [row.city, row]))]));
  },
);
