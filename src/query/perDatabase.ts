import type {Database} from "./database.ts";

/** What all questions of a release share, made once for each database; what fails is made again when it is asked for next. */
export function perDatabase<T>(make: (db: Database) => Promise<T>): (db: Database) => Promise<T> {
  const made = new WeakMap<Database, Promise<T>>();
  return (db) => {
    const known = made.get(db);
    if (known) return known;
    const making = make(db);
    made.set(db, making);
    making.catch(() => made.delete(db));
    return making;
  };
}
