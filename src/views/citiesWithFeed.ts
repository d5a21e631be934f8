import {holdings} from "../query/holdings.ts";
import {perDatabase} from "../query/perDatabase.ts";
import {changesByPlace} from "./changeTally.ts";

/** The ids of the cities that have a figure, or had one in an earlier release. */
export const citiesWithFeed = perDatabase(async (db): Promise<ReadonlySet<string>> => {
  const [rows, {city}] = await Promise.all([holdings(db), changesByPlace(db)]);
  const told = rows.filter(({told}) => told).map(({city}) => city);
  return new Set([...told, ...[...city.keys()].filter((id) => id !== null)]);
});
