import type {Observation} from "../model/observation.ts";
import type {Database} from "./database.ts";
import {OBSERVATION_NAMES} from "./database.ts";

/** Which figure is meant: that of a period, or of the indicator's reference year, else the newest; that which is shown, or that of a source. */
export type FigureKey = Pick<Observation, "city" | "indicator"> & Partial<Pick<Observation, "period" | "source">>;

export interface Told {
  /** The figure that is meant; null where the release has none. */
  figure: Observation | null;
  /** All others of the same city, indicator and year, the one that pages show first. */
  others: Observation[];
}

/** A figure by what its address says, and what else is told of the same city, indicator and year. */
export async function figureOf(db: Database, {city, indicator, period, source}: FigureKey): Promise<Told> {
  await db.load({cities: [city], ofCities: {tables: ["alternative"], cities: [city]}});
  const where = {city: [city], indicator: [indicator]};
  const columns = OBSERVATION_NAMES;
  const order = ["year", "period", "source", "line"];
  const tables = ["observation", "alternative"].map((table) => db.rows<Observation>({table, columns, where, order}));
  const all = (await Promise.all(tables)).flat();
  const own = all.filter((one) => source === undefined || one.source === source);
  const figure =
    (period === undefined
      ? standing(own, await referenceYear(db, {city, indicator}))
      : own.find((one) => one.period === period)) ?? null;
  return {figure, others: all.filter((one) => one !== figure && one.year === figure?.year)};
}

async function referenceYear(db: Database, {city, indicator}: FigureKey): Promise<number | undefined> {
  await db.load({ofCities: {tables: ["reference"], cities: [city]}});
  const where = {city: [city], indicator: [indicator]};
  const [row] = await db.rows<{year: number}>({table: "reference", columns: ["year"], where, order: ["year"]});
  return row?.year;
}

function standing(rows: readonly Observation[], year: number | undefined): Observation | undefined {
  const told = rows.filter(({value}) => value !== null);
  return told.find((row) => row.year === year) ?? told.findLast(({status}) => status !== "F") ?? told.at(-1);
}
