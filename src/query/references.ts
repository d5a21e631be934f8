import type {Database} from "./database.ts";
import {indicators} from "./indicators.ts";
import {perDatabase} from "./perDatabase.ts";
import type {ReferenceIndex} from "./reference.ts";
import {indexed, reference} from "./reference.ts";

/** The values that stand for the reference years: by indicator, and there by city in the order of ids. Read once a release; an indicator without any is not there. */
export const references: (db: Database) => Promise<ReferenceIndex> = perDatabase(async (db) => {
  const all = await indicators(db);
  return indexed(
    await reference(
      db,
      all.map(({id}) => id),
    ),
  );
});
