import type {Boundary} from "../model/area.ts";
import type {PeerDimensionId, PeerFigure, PeerFigures, SizeBasis} from "../model/peer.ts";
import type {Dimension, Traits} from "./gower.ts";

/**
 * What cities are compared on to find their peers (METHODS.md M6): structure, never an outcome that is being judged; greenness
 * alone is both, and so weighs half. A trait that can be known in several ways has as many dimensions, the surest first: a pair is
 * compared on the first that both cities have, and the weight of the trait counts once. The ids are those of the indicators that
 * hold the figures; `capital`, `latitude` and `climate` come from the registry. Weights are a convention of this project.
 */
export const PEER_DIMENSIONS = [
  /** On the basis on which the city's size is known (SIZE_BASES). */
  {id: "population", trait: "population", weight: 3, scale: "log"},
  {id: "population-density", trait: "population-density", weight: 2, scale: "log"},
  {id: "gdp-per-inhabitant", trait: "gdp-per-inhabitant", weight: 2, scale: "log"},
  {id: "share-aged-65-over", trait: "share-aged-65-over", weight: 1, scale: "linear"},
  {id: "population-growth", trait: "population-growth", weight: 1, scale: "linear"},
  {id: "climate-mean-temperature", trait: "warmth", weight: 1, scale: "linear"},
  {id: "mean-temperature", trait: "warmth", weight: 1, scale: "linear"},
  /** Degrees from the equator: a stand-in where no temperatures of the same kind are known. */
  {id: "latitude", trait: "warmth", weight: 1, scale: "linear"},
  {id: "temperature-range", trait: "seasons", weight: 1, scale: "linear"},
  /** The main class of Köppen and Geiger. */
  {id: "climate", trait: "seasons", weight: 1, scale: "kind"},
  {id: "climate-precipitation", trait: "climate-precipitation", weight: 1, scale: "log"},
  /** Of urban centres alone: what European cities have instead is measured in another way. */
  {id: "greenness", trait: "greenness", weight: 0.5, scale: "linear", boundary: "urban-centre"},
  /** Is it the capital of its country? */
  {id: "capital", trait: "capital", weight: 0.5, scale: "kind"},
] as const satisfies readonly {id: PeerDimensionId; trait: string; weight: number; scale: Scale; boundary?: string}[];

/** How the figures of a dimension are held against one another: by their logarithm, as they are, or as alike or not. */
type Scale = "log" | "linear" | "kind";

/** A trait of the peer finder: what its dimensions tell of, and what a reader may leave out. */
export type PeerTraitId = (typeof PEER_DIMENSIONS)[number]["trait"];

/** The traits, in the order of their dimensions. */
export const PEER_TRAITS: readonly PeerTraitId[] = [...new Set(PEER_DIMENSIONS.map(({trait}) => trait))];

/**
 * The indicators that tell a city's size, each with the boundaries that count as one basis. The first for which a city has
 * a figure is its basis: it is compared with cities that have a figure on the same one, and its size is that figure.
 */
export const SIZE_BASES = [
  {indicator: "population", boundaries: ["urban-agglomeration"]},
  {indicator: "population-municipal", boundaries: ["municipality", "greater-city"]},
  {indicator: "population-urban-centre", boundaries: ["urban-centre"]},
] as const satisfies readonly {indicator: SizeBasis; boundaries: readonly Boundary[]}[];

/** A figure as the distance takes it: its logarithm where the dimension goes by it; null for none and where it has none. */
export function traitOf({scale}: {scale: Scale}, figure: PeerFigure): PeerFigure {
  if (scale !== "log" || typeof figure !== "number") return figure;
  return figure > 0 ? Math.log10(figure) : null;
}

/** What is known of a city, as the distance takes it. */
export function traitsOf(figures: PeerFigures): Traits {
  return Object.fromEntries(
    PEER_DIMENSIONS.map((dimension) => [dimension.id, traitOf(dimension, figures[dimension.id])]),
  );
}

/** The dimensions with the ranges of a universe, by id; one that has none there, or 0, is left out of every distance. */
export function dimensionsOf(ranges: ReadonlyMap<string, number>): Dimension[] {
  return PEER_DIMENSIONS.map(({id, trait, weight, scale}) => {
    return {id, trait, weight, range: scale === "kind" ? null : (ranges.get(id) ?? 0)};
  });
}
