import type {Level} from "../model/area.ts";
import type {Database} from "./database.ts";

/** How the cities lie on one indicator in its reference year, in the indicator's unit: what a strip of the parallels chart draws. */
export interface Distribution {
  indicator: string;
  /** Of which cities it is: of one stratum (stratum.ts), or of all where it is empty. */
  stratum: string;
  /** The reference year: of the newest five the one with the most cities (METHODS.md M2). */
  year: number;
  /** Only figures of this level are drawn. */
  level: Level;
  /** Cities drawn, and those left out because their figure is of another level. */
  count: number;
  /** Of how many countries the drawn ones are. */
  countries: number;
  excluded: number;
  /** Of how many strata the indicator's cities are. */
  layers: number;
  minimum: number;
  /** Quartiles of the values as printed, type 7. */
  lower: number;
  median: number;
  upper: number;
  maximum: number;
  /** The drawn domain: to the last city within the outer fences (METHODS: three times the distance of the quartiles). */
  start: number;
  stop: number;
  /** Cities beyond either end of it. */
  below: number;
  above: number;
  /**
   * The values of the cities drawn, as printed, so rounded to the indicator's decimals; ascending. Of very many cities those at evenly
   * spread places, the first and the last among them (MOST_DRAWN of constants.ts).
   */
  values: number[];
}

const COLUMNS = [
  ...[
    "indicator",
    "stratum",
    "year",
    "level",
    "count",
    "countries",
    "excluded",
    "layers",
    "minimum",
    "lower",
    "median",
    "upper",
    "maximum",
  ],
  ...["start", "stop", "below", "above", "values"],
];

/** All that are there. */
export const ALL = {table: "distribution", columns: COLUMNS, order: ["indicator", "stratum"]} as const;

/** One for each indicator that has an eligible value, and one more for each stratum where it has several; by indicator and stratum. */
export async function distributions(db: Database): Promise<Distribution[]> {
  await db.load({tables: ["distribution"]});
  return db.rows<Distribution>(ALL);
}
