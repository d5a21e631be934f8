import {newest, selectReference} from "../methods/referencePeriod.ts";
import type {YearMode} from "../model/comparison.ts";
import type {Indicator} from "../model/indicator.ts";
import type {Observation} from "../model/observation.ts";
import {ELIGIBLE_STATUSES} from "../model/status.ts";
import type {Distribution} from "../query/distributions.ts";

/** An observation that has a value. */
export type Told = Observation & {value: number};

/** How the one figure of a city is picked from its series. */
export interface Picker {
  /** The year for which it stands; null where each city's newest is taken. */
  year: number | null;
  /** Of the observations of one city and indicator; null where none may stand for the year. */
  pick: (rows: readonly Observation[]) => Told | null;
}

/**
 * The reader's choice of the year for one indicator (METHODS.md M2). `series` are the observations of each chosen city. The
 * common year is the newest that all of them have of which there is a figure at all; without one, nobody's figure stands.
 */
export function pickerOf(
  mode: YearMode,
  {
    indicator,
    distribution,
    series,
  }: {
    indicator: Pick<Indicator, "tolerance" | "forecast">;
    distribution: Pick<Distribution, "year">;
    series: readonly (readonly Observation[])[];
  },
): Picker {
  const {forecast} = indicator;
  const mayStand = ({value, status}: Observation) =>
    value !== null && (ELIGIBLE_STATUSES.includes(status) || (forecast && status === "F"));
  if (mode === "latest") return {year: null, pick: (rows) => newest(rows.filter(mayStand), indicator)};
  if (mode === "common") {
    const year = commonYear(series.map((rows) => rows.filter(mayStand)));
    return {year, pick: (rows) => (year === null ? null : selectReference(rows, year, {tolerance: 0, forecast}))};
  }
  const year = mode === "reference" ? distribution.year : mode;
  return {year, pick: (rows) => selectReference(rows, year, indicator)};
}

function commonYear(series: readonly (readonly Observation[])[]): number | null {
  const years = series.map((rows) => rows.map(({year}) => year)).filter((own) => own.length > 0);
  const [first = [], ...others] = years;
  const common = first.filter((year) => others.every((own) => own.includes(year)));
  return common.length > 0 ? Math.max(...common) : null;
}
