/** A release with one city more: that of a reader's own file, which never leaves the page. */
import type {City} from "../model/city.ts";
import type {Observation} from "../model/observation.ts";
import {OWN} from "../model/ownCity.ts";
import type {SubmissionFigure} from "../model/submission.ts";
import type {Database, Filter, Parameter} from "./database.ts";

/** What is known of that city, and what its file is called. */
export interface OwnCity {
  /** As pages show it: it says that it is unverified. */
  name: string;
  /** The city of the registry that it is; null for a new one. */
  registered: City | null;
  source: string;
  figures: readonly SubmissionFigure[];
}

type Row = Readonly<Record<string, unknown>>;

/**
 * The release, and among its cities, observations and sources those of the file, under the id OWN. Each value has the status V, as
 * nobody has validated it (forecasts stay F), so that it is marked and never ranked. SQL of `query` does not see it.
 */
export function withOwnCity(db: Database, own: OwnCity): Database {
  const tables: Readonly<Record<string, readonly Row[]>> = {
    city: [{...own.registered, id: OWN, name: own.name, country: own.registered?.country ?? ""}],
    observation: own.figures.map(observationOf),
    standing: own.figures.map(observationOf),
    source: [{id: OWN, title: own.source, publisher: own.source, licence: "", attribution: own.source, quirks: "[]"}],
  };
  return {
    release: db.release,
    load: ({cities, ofCities, ...need}) =>
      db.load({
        ...need,
        ...(cities && {cities: cities.filter(isOther)}),
        ...(ofCities && {ofCities: {...ofCities, cities: ofCities.cities.filter(isOther)}}),
      }),
    async rows<Found>(filter: Filter): Promise<Found[]> {
      const further = (tables[filter.table] ?? []).filter(matching(filter));
      if (further.length === 0) return db.rows<Found>(filter);
      const columns = [...new Set([...filter.columns, ...filter.order])];
      const rows = await db.rows<Row>({...filter, columns});
      const all = [...rows, ...further].sort(comparing(filter.order));
      return all.map((row) => Object.fromEntries(filter.columns.map((name) => [name, row[name] ?? null])) as Found);
    },
    query: (sql, parameters) => db.query(sql, parameters),
  };
}

function isOther(id: string): boolean {
  return id !== OWN;
}

function observationOf({line, indicator, period, year, value, status, boundary}: SubmissionFigure): Row {
  const row: Omit<Observation, "low" | "high" | "formula"> = {
    ...{city: OWN, indicator, period, year, value, source: OWN, line, boundary, level: "city", method: "self-reported"},
    status: value === null || status === "F" ? status : "V",
  };
  return row;
}

function matching({where = {}}: Filter): (row: Row) => boolean {
  const wanted = Object.entries(where);
  return (row) => wanted.every(([column, values]) => values.includes((row[column] ?? null) as Parameter));
}

/** As an engine orders: ascending, missing values last. */
function comparing(order: readonly string[]): (a: Row, b: Row) => number {
  return (a, b) => {
    for (const column of order) {
      const [left, right] = [a[column] ?? null, b[column] ?? null] as [string | null, string | null];
      if (left === right) continue;
      if (left === null) return 1;
      if (right === null) return -1;
      return left < right ? -1 : 1;
    }
    return 0;
  };
}
