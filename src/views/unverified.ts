import type {Observation} from "../model/observation.ts";
import {OWN} from "../model/ownCity.ts";
import type {Picker, Told} from "./picker.ts";

/** Are these the figures of a reader's own city, which nobody has verified? */
export function isOwn(rows: readonly Observation[]): boolean {
  return rows[0]?.city === OWN;
}

/** Of a reader's own city: what would stand for the year if somebody had verified it. It is drawn there, and nowhere counted. */
export function pickUnverified(rows: readonly Observation[], {pick}: Picker): Told | null {
  const row = pick(rows.map((row) => ({...row, status: row.status === "V" ? "A" : row.status})));
  return row && {...row, status: "V"};
}
