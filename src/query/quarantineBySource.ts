import type {Reason} from "../model/figure.ts";
import type {Database} from "./database.ts";

/** A row of a source that was refused. */
export interface QuarantineRow {
  source: string;
  line: number;
  reason: Reason;
  detail: string;
  text: string;
  /** What it would have been a figure of, where that is known. */
  city: string | null;
  indicator: string | null;
}

/** How many rows were refused for one reason. */
export interface Refusal {
  reason: Reason;
  count: number;
  /** The first of them, as it stands in the file. */
  example: string;
}

/** The refused rows of a source, counted by reason, the most first. */
export async function quarantineBySource(db: Database, source: string): Promise<Refusal[]> {
  await db.load({tables: ["quarantine"]});
  return db.query<Refusal>(
    `SELECT reason, count(*)::INTEGER AS count, arg_min(text, line) AS example
     FROM quarantine WHERE source = ?
     GROUP BY reason ORDER BY count DESC, reason`,
    [source],
  );
}
