import type {Observation} from "../model/observation.ts";
import type {Database} from "./database.ts";

/** The observations of an indicator at which a series breaks (SDMX status B), over all cities and years: by city, year and period. */
export async function breaksByIndicator(
  db: Database,
  indicator: string,
): Promise<Pick<Observation, "city" | "year" | "status">[]> {
  await db.load({indicators: [indicator]});
  return db.rows({
    table: "observation",
    columns: ["city", "year", "status", "period"],
    where: {indicator: [indicator], status: ["B"]},
    order: ["city", "year", "period"],
  });
}
