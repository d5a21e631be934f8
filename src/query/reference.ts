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
  /** Of the distribution of its stratum, how many lie below it as printed; null where it is not among them. */
  below: number | null;
  /** And how many are equal, itself included. */
  equal: number | null;
};

export const REFERENCE_COLUMNS = [
  ...["indicator", "city", "year", "value", "status", "level", "boundary", "method", "stratum", "below", "equal"],
];

/** Such rows by indicator, and there by city, in their order. */
export type ReferenceIndex = ReadonlyMap<string, ReadonlyMap<string, Reference>>;

export function indexed(rows: readonly Reference[]): ReferenceIndex {
  const byIndicator = Map.groupBy(rows, ({indicator}) => indicator);
  return new Map([...byIndicator].map(([id, own]) => [id, new Map(own.map((row) => [row.city, row]))]));
}

/** Those of these indicators, over all cities; cities without one are left out. By indicator and city. */
export async function reference(db: Database, indicators: readonly string[]): Promise<Reference[]> {
  await db.load({tables: ["reference"]});
  return db.rows<Reference>({
    table: "reference",
    columns: REFERENCE_COLUMNS,
    where: {indicator: indicators},
    order: ["indicator", "city"],
  });
}
