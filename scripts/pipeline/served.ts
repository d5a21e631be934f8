import type {Engine} from "./engine.ts";

/** A city with so many indicators can be compared on more than a few things. */
export const WELL_SERVED = 20;

/** How many cities have that many indicators, in all and by region. */
export interface Served {
  cities: number;
  outsideEurope: number;
  /** By region of UN M49, the most cities first; cities of no region are left out. */
  regions: {region: string; cities: number}[];
}

/**
 * Counts the cities that are well served. Indicators of one concept count once, inputs of derivations (counts and denominators) not at
 * all, and forecasts neither.
 */
export async function countServed({rows}: Engine): Promise<Served> {
  const regions = await rows<{region: string | null; cities: number}>(`
    WITH input AS (SELECT numerator AS id FROM derivation WHERE kind = 'ratio' UNION SELECT denominator FROM derivation),
    told AS (
      SELECT city::VARCHAR AS city, count(DISTINCT concept) AS concepts
      FROM observation o JOIN indicator i ON i.id = o.indicator::VARCHAR
      WHERE value IS NOT NULL AND status <> 'F' AND i.id NOT IN (SELECT id FROM input WHERE id IS NOT NULL)
      GROUP BY city
    )
    SELECT region, count(*)::INTEGER AS cities FROM told JOIN city ON city.id = told.city
    WHERE concepts >= ${WELL_SERVED} GROUP BY region ORDER BY cities DESC, region`);
  const sum = (some: readonly {cities: number}[]) => some.reduce((total, {cities}) => total + cities, 0);
  return {
    cities: sum(regions),
    outsideEurope: sum(regions.filter(({region}) => region !== "Europe")),
    regions: regions.flatMap(({region, cities}) => (region === null ? [] : [{region, cities}])),
  };
}
