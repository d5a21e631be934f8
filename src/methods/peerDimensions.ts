/**
 * What cities are compared on to find their peers (METHODS.md M6): structure alone, never an outcome that is being judged.
 * The ids are those of the indicators that hold the figures; `capital` and `latitude` come from the registry. Weights are a
 * convention of this project.
 */
export const PEER_DIMENSIONS = [
  /** On the basis on which the city's size is known (SIZE_BASES). */
  {id: "population", weight: 3, scale: "log"},
  {id: "population-density", weight: 2, scale: "log"},
  {id: "gdp-per-inhabitant", weight: 2, scale: "log"},
  {id: "share-aged-65-over", weight: 1, scale: "linear"},
  {id: "mean-temperature", weight: 1, scale: "linear"},
  {id: "temperature-range", weight: 1, scale: "linear"},
  {id: "population-growth", weight: 1, scale: "linear"},
  /** Is it the capital of its country? */
  {id: "capital", weight: 0.5, scale: "kind"},
  /** Degrees from the equator: a stand-in for the climate where no temperatures are known. */
  {id: "latitude", weight: 1, scale: "linear"},
] as const satisfies readonly {id: string; weight: number; scale: "log" | "linear" | "kind"}[];

/** A dimension of the peer finder. */
export type PeerDimensionId = (typeof PEER_DIMENSIONS)[number]["id"];

/**
 * The indicators that tell a city's size, each with the boundaries that count as one basis. The first for which a city has
 * a figure is its basis: it is compared with cities that have a figure on the same one, and its size is that figure.
 */
export const SIZE_BASES = [
  {indicator: "population", boundaries: ["urban-agglomeration"]},
  {indicator: "population-municipal", boundaries: ["municipality", "greater-city"]},
  {indicator: "population-urban-centre", boundaries: ["urban-centre"]},
] as const;

/** A figure as the distance takes it: its logarithm where the dimension goes by it; null for none and where it has none. */
export function traitOf(
  {scale}: {scale: (typeof PEER_DIMENSIONS)[number]["scale"]},
  figure: number | boolean | null,
): number | boolean | null {
  if (scale !== "log" || typeof figure !== "number") return figure;
  return figure > 0 ? Math.log10(figure) : null;
}
