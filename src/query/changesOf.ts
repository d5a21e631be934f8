import type {ReleaseChange} from "../model/releaseChange.ts";
import type {Database} from "./database.ts";

const ORDER = ["release", "kind", "indicator", "city", "period"] as const;
const COLUMNS: readonly (keyof ReleaseChange)[] = [
  ...ORDER,
  ...(["since", "count", "oldvalue", "value", "oldstatus", "status"] as const),
  ...(["oldsource", "source", "reason", "note"] as const),
];

/** Ids of what is asked for; all where nothing is said. A definition is of no city. */
export interface ChangesOf {
  city?: readonly string[];
  indicator?: readonly string[];
}

/** What differs between each release and the one before it: by release as text, kind, indicator, city and period. */
export async function changesOf(db: Database, where: ChangesOf = {}): Promise<ReleaseChange[]> {
  await db.load({tables: ["changes"]});
  return db.rows<ReleaseChange>({table: "changes", columns: COLUMNS, where: {...where}, order: ORDER});
}
