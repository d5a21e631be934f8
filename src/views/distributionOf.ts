import type {Database} from "../query/database.ts";
import type {Distribution} from "../query/distributions.ts";
import {distributionsOf} from "../query/distributionsOf.ts";

/** Finds that of an indicator's stratum, or of the whole indicator for an empty one; undefined for a stratum of too few cities. */
export type DistributionOf = (indicator: string, stratum: string) => Distribution | undefined;

/** How to find a distribution; of countries those of these alone. An indicator whose cities are all of one stratum has one that serves both. */
export async function distributionOf(db: Database, countries: readonly string[]): Promise<DistributionOf> {
  const rows = await distributionsOf(db, countries);
  const known = new Map(rows.map((row) => [`${row.indicator} ${row.stratum}`, row]));
  const several = new Set(rows.filter(({layers}) => layers > 1).map(({indicator}) => indicator));
  return (indicator, stratum) => known.get(`${indicator} ${several.has(indicator) ? stratum : ""}`);
}
