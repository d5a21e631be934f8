import {WARNINGS} from "../model/warning.ts";
import type {Warning} from "../model/warning.ts";
import type {Database} from "./database.ts";

const COLUMNS: readonly (keyof Warning)[] = [
  ...(["source", "line", "indicator", "city", "code", "period", "value", "since", "prior", "z", "suspect"] as const),
];

/** The kept values of a source that ask for a look: hints of another unit first, and of each kind the most unlike others first. */
export async function warningsBySource(db: Database, source: string): Promise<Warning[]> {
  await db.load({tables: ["warning"]});
  const where = {source: [source]};
  const rows = await db.rows<Warning>({table: "warning", columns: COLUMNS, where, order: ["line", "code"]});
  const distance = ({z}: Warning) => Math.abs(z ?? 0);
  return [...rows].sort((a, b) => WARNINGS.indexOf(a.code) - WARNINGS.indexOf(b.code) || distance(b) - distance(a));
}
