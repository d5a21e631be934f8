import type {City} from "../model/city.ts";
import {citiesById} from "../query/citiesById.ts";
import type {Database} from "../query/database.ts";
import type {IndicatorFigures, StandingRow} from "./indicatorFigures.ts";

/** A city that the reader has named. */
export interface NamedCity {
  city: City;
  /** Its place in the order of choice: its colour and shape. */
  index: number;
  /** Its figure among those that stand side by side; null where it has none. */
  row: StandingRow | null;
}

/** The named cities in the order of choice; ids that the registry does not know are left out. */
export async function namedCities(
  db: Database,
  ids: readonly string[] | undefined,
  figures: Pick<IndicatorFigures, "drawn"> | null,
): Promise<NamedCity[]> {
  const known = await citiesById(db, ids ?? []);
  return (ids ?? []).flatMap((id, index): NamedCity[] => {
    const city = known.find((one) => one.id === id);
    const row = figures?.drawn.find((figure) => figure.city.id === id)?.row ?? null;
    return city ? [{city, index, row}] : [];
  });
}
