import type {Database} from "../query/database.ts";
import type {Distribution} from "../query/distributions.ts";
import {distributions} from "../query/distributions.ts";

/** Finds that of an indicator's stratum, or of the whole indicator for an empty one; undefined for an indicator without any. */
export type DistributionOf = (indicator: string, stratum: string) => Distribution | undefined;

/** How to find a distribution. An indicator whose cities are all of one stratum has one that serves both. */
export async function distributionOf(db: Database): Promise<DistributionOf> {
  const rows = await distributions(db);
  const known = new Map(rows.map((row) => [`${row.indicator} ${row.stratum}`, row]));
  const several = new Set(rows.filter(({stratum}) => stratum !== "").map(({indicator}) => indicator));
  return (indicator, stratum) => known.get(`${indicator} ${several.has(indicator) ? stratum : ""}`);
}
