import type {City} from "./city.ts";
import type {Indicator} from "./indicator.ts";

/** What the cities of a stratum share. */
export type Strata = "country" | "climate" | "method";

/** What cities must share for an indicator's values to be held against one another; null where all may be. */
export function strataOf({crossCountry, strata}: Pick<Indicator, "crossCountry" | "strata">): Strata | null {
  return crossCountry ? (strata ?? null) : "country";
}

/**
 * The stratum of a city's figure: those within it are compared, and no others. A country, a climate (of a city whose climate nobody
 * states: the method), a method; empty where the indicator has none. As STRATUM in scripts/pipeline/distribute.ts.
 */
export function stratumOf(
  indicator: Pick<Indicator, "crossCountry" | "strata">,
  {country, climate}: Pick<City, "country" | "climate">,
  {method}: {method: string | null},
): string {
  const strata = strataOf(indicator);
  if (strata === null) return "";
  if (strata === "country") return country;
  return (strata === "climate" ? climate : null) ?? method ?? "";
}

/** Is a stratum a country (ISO 3166-1 alpha-2)? Of these there are many; climates and methods are few. */
export function isCountry(stratum: string): boolean {
  return /^[A-Z]{2}$/.test(stratum);
}

/** Where the rows of `distribution` lie once more: those of the strata of a country, or all that are of no country. */
export function distributionPath(country: string | null): string {
  return `distribution-by-country/${country ?? "none"}.parquet`;
}
