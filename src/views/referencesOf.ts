import type {Database} from "../query/database.ts";
import type {ReferenceIndex} from "../query/reference.ts";
import {indexed} from "../query/reference.ts";
import {references} from "../query/references.ts";
import {referencesByCity} from "../query/referencesByCity.ts";

/** Of more cities the whole table weighs less than the files that they lie in. */
const FEW = 24;

/** The values of these cities that stand for the reference years, by indicator and city; of many cities those of others too. */
export async function referencesOf(db: Database, cities: readonly string[]): Promise<ReferenceIndex> {
  return cities.length <= FEW ? indexed(await referencesByCity(db, cities)) : references(db);
}
