import type {Observation} from "../model/observation.ts";

/** The question that gives the value of one observation, as text for a reader to ask in any engine that has the release's tables. */
export function observationSql({city, indicator, period}: Pick<Observation, "city" | "indicator" | "period">): string {
  const [where, what, when] = [city, indicator, period].map((text) => `'${text.replaceAll("'", "''")}'`);
  return `SELECT value FROM observation WHERE city = ${where} AND indicator = ${what} AND period = ${when}`;
}
