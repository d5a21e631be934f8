import type {City} from "./city.ts";
import type {Climate} from "./trait.ts";

/** What cities are compared on to find their peers: ids of indicators, and what the registry and its traits say. METHODS.md M6; src/methods/peerDimensions.ts. */
export const PEER_FIGURES = [
  "population",
  "population-density",
  "gdp-per-inhabitant",
  "share-aged-65-over",
  "population-growth",
  "climate-mean-temperature",
  "mean-temperature",
  "latitude",
  "temperature-range",
  "climate",
  "climate-precipitation",
  "greenness",
  "capital",
] as const;

/** A dimension of the peer finder. */
export type PeerDimensionId = (typeof PEER_FIGURES)[number];

/** What is known of a city in a dimension: a figure, a yes or no, a class; null for nothing. */
export type PeerFigure = number | boolean | Climate | null;

/** What is known of a city by dimension, as published; null for nothing. */
export type PeerFigures = Readonly<Record<PeerDimensionId, PeerFigure>>;

/** An indicator that tells a city's size. */
export type SizeBasis = "population" | "population-municipal" | "population-urban-centre";

/** A city that has or may be a peer: what it is compared on, and what a list of peers says of it. */
export interface PeerCity extends PeerFigures {
  city: City["id"];
  name: City["name"];
  country: City["country"];
  pages: City["pages"];
}

/** Between what the cities of a block lie in one dimension. */
export interface BoxSide {
  dimension: string;
  /** Has every city of the block something here? A dimension of which none has anything has no side. */
  whole: boolean;
  /** The least and the greatest number; null where the dimension goes by kinds. */
  low: number | null;
  high: number | null;
  /** The kinds that are there, as text; none where it goes by numbers. */
  kinds: readonly string[];
}

/** A block of cities: no city of it lies outside. */
export interface PeerBox {
  block: number;
  /** Sorted. */
  countries: readonly City["country"][];
  sides: readonly BoxSide[];
}

/** Where the release keeps the rows of `peer` of a bucket of cities (bucket.ts). */
export function peerPath(bucket: number): string {
  return `peer/${bucket}.parquet`;
}

/** Where it keeps a block of the cities of a basis, of the table `peercity`. */
export function peerBlockPath({basis, block}: {basis: string; block: number}): string {
  return `peercity/basis=${basis}/${block}.parquet`;
}
