import type {Observation} from "../model/observation.ts";
import type {Database} from "./database.ts";

/** A city's value that stands for the reference year of the indicator (METHODS.md M2), with its own year, in the indicator's unit. */
export type Reference = Pick<
  Observation,
  "indicator" | "city" | "year" | "status" | "level" | "boundary" | "method"
> & {
  value: number;
  /** Those with whom it may be compared (stratum.ts). */
  stratum: string;
};

/** Those of these indicators, over all cities; cities without one are left out. By indicator and city. */
export async function reference(db: Database, indicators: readonly string[]): Promise<Reference[]> {
  await db.load({tables: ["reference"]});
  return db.rows<Reference>({
    table: "reference",
    columns: ["indicator", "city", "year", "value", "status", "level", "boundary", "method", "stratum"],
    where: {indicator: indicators},
    order: ["indicator", "city"],
  });
}
