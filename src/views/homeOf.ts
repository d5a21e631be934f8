import type {City} from "../model/city.ts";
import {citiesById} from "../query/citiesById.ts";
import type {Database} from "../query/database.ts";
import type {DistributionOf} from "./distributionOf.ts";
import {distributionOf} from "./distributionOf.ts";

/** A city, and how to find the distributions of its strata. */
export interface Home {
  /** Undefined where the registry does not know it. */
  home: City | undefined;
  spread: DistributionOf;
}

export async function homeOf(db: Database, city: string): Promise<Home> {
  const [home] = await citiesById(db, [city]);
  return {home, spread: await distributionOf(db, home ? [home.country] : [])};
}
