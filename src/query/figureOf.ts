import type {Observation} from "../model/observation.ts";
import type {Database} from "./database.ts";
import {OBSERVATION_NAMES} from "./database.ts";

/** Which figure is meant: that which is shown, or that of a source. */
export type FigureKey = Pick<Observation, "city" | "indicator" | "period"> & {source?: string | undefined};

export interface Told {
  /** The figure that is meant; null where the release has none. */
  figure: Observation | null;
  /** All others of the same city, indicator and year, the one that pages show first. */
  others: Observation[];
}

/** A figure by what its address says, and what else is told of the same city, indicator and year. */
export async function figureOf(db: Database, {city, indicator, period, source}: FigureKey): Promise<Told> {
  await db.load({cities: [city], tables: ["alternative"]});
  const where = {city: [city], indicator: [indicator]};
  const columns = OBSERVATION_NAMES;
  const order = ["year", "period", "source", "line"];
  const tables = ["observation", "alternative"].map((table) => db.rows<Observation>({table, columns, where, order}));
  const all = (await Promise.all(tables)).flat();
  const figure = all.find((one) => one.period === period && (source === undefined || one.source === source)) ?? null;
  return {figure, others: all.filter((one) => one !== figure && one.year === figure?.year)};
}
