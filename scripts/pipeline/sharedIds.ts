import type {CityCodes} from "../../src/model/city.ts";
import type {Remark} from "../../src/model/remark.ts";
import {isRemarked} from "./remarks.ts";

const FIELDS = ["geonames", "locode", "wup", "urau", "ucdb", "wikidata"] as const;

/** Problems of cities that bear the same id of another registry, each city that shares one; none where a remark says why. */
export function sharedIds(
  cities: readonly (Omit<CityCodes, "city"> & {id: string})[],
  remarks: readonly Remark[],
): string[] {
  return FIELDS.flatMap((field) =>
    [...Map.groupBy(cities, (city) => city[field])].flatMap(([key, sharing]) => {
      if (key === null || sharing.length === 1) return [];
      return sharing
        .filter(({id}) => !isRemarked(remarks, id, field))
        .map(({id}) => {
          const others = sharing.filter((other) => other.id !== id).map((other) => other.id);
          return (
            `data/cities.csv: ${id}: ${field}: expected an id of its own, or a remark in data/remarks.csv; ` +
            `received ${key}, which is also of ${others.join(", ")}`
          );
        });
    }),
  );
}
