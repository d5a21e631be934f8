import type {Observation} from "../model/observation.ts";
import type {Database} from "./database.ts";
import {OBSERVATION_NAMES} from "./database.ts";

/** What sources that were not preferred say of a city: the newest value of each indicator and source, forecasts left out. By indicator and source. */
export async function alternativesByCity(db: Database, city: string): Promise<Observation[]> {
  await db.load({tables: ["alternative"]});
  const rows = await db.rows<Observation>({
    table: "alternative",
    columns: OBSERVATION_NAMES,
    where: {city: [city]},
    order: ["indicator", "source", "year", "period", "line"],
  });
  const known = rows.filter(({value, status}) => value !== null && status !== "F");
  const newest = Map.groupBy(known, ({indicator, source}) => `${indicator} ${source}`);
  return [...newest.values()].map((group) => group.find(({period}) => period === group.at(-1)!.period)!);
}
