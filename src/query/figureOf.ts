import type {Observation} from "../model/observation.ts";
import type {Database} from "./database.ts";
import {OBSERVATION_NAMES} from "./database.ts";

/** Which figure is meant: that which is shown, or that of a source. */
export type FigureKey = Pick<Observation, "city" | "indicator" | "period"> & {source?: string | undefined};

export interface Told {
  /** The figure that is meant; null where the release has none. */
  figure: Observation | null;
  /** All others of the same city, indicator and period, the one that pages show first. */
  others: Observation[];
}

/** A figure by what its address says, and what else is told of the same city, indicator and period. */
export async function figureOf(db: Database, {city, indicator, period, source}: FigureKey): Promise<Told> {
  await db.load({cities: [city], tables: ["alternative"]});
  const where = {city: [city], indicator: [indicator], period: [period]};
  const columns = OBSERVATION_NAMES;
  const [shown, alternatives] = await Promise.all([
    db.rows<Observation>({table: "observation", columns, where, order: ["source", "line"]}),
    db.rows<Observation>({table: "alternative", columns, where, order: ["source", "line"]}),
  ]);
  const all = [...shown, ...alternatives];
  const figure = all.find((one) => source === undefined || one.source === source) ?? null;
  return {figure, others: all.filter((one) => one !== figure)};
}
