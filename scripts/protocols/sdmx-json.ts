import {beginning, cell, JSON_TYPES, jsonOf, property} from "./json.ts";
import type {Protocol, Row} from "./protocol.ts";

/** A dimension or an attribute: its id, and the values that numbers stand for. */
interface Component {
  id: string;
  default?: string;
  values?: readonly {id?: string; name?: string; value?: unknown}[];
}

interface Structure {
  dimensions: Partial<Record<"dataSet" | "series" | "observation", readonly Component[]>>;
  attributes?: Partial<Record<"series" | "observation", readonly Component[]>>;
}

type Observations = Readonly<Record<string, readonly unknown[]>>;

interface DataSet {
  series?: Readonly<Record<string, {attributes?: readonly unknown[]; observations?: Observations}>>;
  observations?: Observations;
}

/**
 * SDMX-JSON data messages 1.0 and 2.x (OECD, ILO, ABS, UNICEF …), by series or flat: a row for each observation of the first data set.
 * Columns: dimensions, `value`, and the attributes of series and observations, all with their codes.
 */
export const protocol: Protocol = {
  types: [...JSON_TYPES, "application/vnd.sdmx.data+json"],
  async *rows(answer) {
    const json = await jsonOf(answer);
    const data = property(json, "data") ?? json;
    const structure = (property(data, "structure") ?? (property(data, "structures") as unknown[] | undefined)?.[0]) as
      Structure | undefined;
    const [dataSet] = (property(data, "dataSets") as DataSet[] | undefined) ?? [];
    if (structure?.dimensions === undefined || dataSet === undefined) {
      throw new Error(
        `expected a data set and its structure; received ${beginning(cell(property(json, "errors") ?? json))}`,
      );
    }
    const fixed = at(
      structure.dimensions.dataSet,
      (structure.dimensions.dataSet ?? []).map(() => 0),
    );
    yield* observations(structure, dataSet.observations, fixed);
    for (const [key, {attributes = [], observations: own}] of Object.entries(dataSet.series ?? {})) {
      const series = {...fixed, ...at(structure.dimensions.series, key.split(":").map(Number))};
      yield* observations(structure, own, {...series, ...at(structure.attributes?.series, attributes)});
    }
  },
};

function* observations({dimensions, attributes}: Structure, all: Observations = {}, fixed: Row): Generator<Row> {
  for (const [key, [value, ...rest]] of Object.entries(all)) {
    if (value === null || value === undefined) continue;
    const place = at(dimensions.observation, key.split(":").map(Number));
    yield {...fixed, ...place, value: cell(value), ...at(attributes?.observation, rest)};
  }
}

/** What stands at each component: a number is the place among its values, other things stand for themselves. */
function at(components: readonly Component[] = [], places: readonly unknown[]): Row {
  return Object.fromEntries(
    components.map((component, index) => {
      const place = places[index];
      const value = typeof place === "number" ? component.values?.[place] : undefined;
      return [component.id, cell(value ? (value.id ?? value.value ?? value.name) : (place ?? component.default))];
    }),
  );
}
