import type {Indicator} from "../model/indicator.ts";
import type {Database} from "./database.ts";
import {everyIndicator} from "./everyIndicator.ts";

/** Every indicator in use, with or without figures, in the order of everyIndicator(…). */
export async function indicators(db: Database): Promise<Indicator[]> {
  return (await everyIndicator(db)).filter(({state}) => state !== "retired");
}
