import type {City} from "../../src/model/city.ts";
import type {Remark} from "../../src/model/remark.ts";
import type {Outside} from "./countryAreas.ts";
import {isRemarked} from "./remarks.ts";

/**
 * Kilometres that a point may lie outside its country. The map leaves out quays, lagoons and small islands, and rounds borders
 * that are rivers: of the points that are right, the farthest is 2.1 km off.
 */
export const TOLERANCE = 3;

/** Problems of cities whose point is not in their country; none where a remark says why. Cities without a point are left out. */
export function misplaced(
  cities: readonly Pick<City, "id" | "country" | "lat" | "lon">[],
  outside: Outside,
  remarks: readonly Remark[],
): string[] {
  return cities.flatMap(({id, country, lat, lon}) => {
    const where = `data/cities.csv: ${id}: lat, lon`;
    if (lat === null && lon === null) return [];
    if (lat === null || lon === null) return [`${where}: expected both or neither; received ${lat}, ${lon}`];
    const distance = outside(country, lat, lon);
    if (distance === null)
      return [`data/countries.csv: expected a line of ${country}, the country of ${id}; received none`];
    if (distance <= TOLERANCE || isRemarked(remarks, id, "coordinates")) return [];
    return [
      `${where}: expected a point within ${TOLERANCE} km of ${country}, or a remark in data/remarks.csv; ` +
        `received ${lat}, ${lon}, ${distance.toFixed(0)} km from it`,
    ];
  });
}
