import type {Climate} from "./trait.ts";

/** A city of the registry (data/cities.csv), with single-word names; null where the registry is silent. */
export interface City {
  id: string;
  name: string;
  /** The name in the city's own language, where known. */
  local: string | null;
  /** ISO 3166-1 alpha-2 (`NA` is Namibia). */
  country: string;
  subdivision: string | null;
  lat: number | null;
  lon: number | null;
  /** UN M49. */
  subregion: string | null;
  region: string | null;
  /** Newest population known to the registry, for ordering and search; figures for readers come from observations. */
  population: number | null;
  capital: boolean | null;
  /** Its main class of Köppen and Geiger: a trait that a source states. */
  climate: Climate | null;
  /** The number of the shard that holds the city's observations, observation-by-city/BUCKET.parquet: bucketOf(…). */
  bucket: number;
  /** The languages in which its page is made beforehand, joined by "+" (cityPages); null where there are none. */
  pages: string | null;
}

/** What other registries call a city: apart from it, since no page asks for it. Null where the registry is silent. */
export interface CityCodes {
  city: string;
  geonames: number | null;
  locode: string | null;
  wup: string | null;
  urau: string | null;
  ucdb: string | null;
  wikidata: string | null;
}
