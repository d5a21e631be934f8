import type {Indicator} from "../model/indicator.ts";

/** The fixed values of the catalogue that count as 0 and as 100, in the unit of the indicator. */
export interface Goalposts {
  worst: number;
  best: number;
}

/** A range that is good throughout, and the values on either side from which on nothing is. */
export interface TargetRange {
  range: readonly [low: number, high: number];
  zero: readonly [low: number, high: number];
}

/**
 * Where a value stands between fixed goalposts, from 0 to 100, clipped (METHODS.md M5); worst may be the higher of the two.
 * Goalposts never come from the cities compared, so that no city's score depends on another's. On the log scale both
 * value and goalposts are taken as log₁₀, the value at least the smaller goalpost; as log₁₀(x + 1) where a goalpost is 0.
 * Null for null; throws where the goalposts are equal, or below 0 on the log scale.
 */
export function goalpostScore(
  value: number | null,
  {worst, best}: Goalposts,
  scale: Indicator["scale"] = "linear",
): number | null {
  if (worst === best) throw new Error(`goalposts: expected two different values; received ${worst} twice`);
  if (value === null) return null;
  if (scale === "linear") return clipped((value - worst) / (best - worst));
  const least = Math.min(worst, best);
  if (least < 0) throw new Error(`goalposts: expected 0 or more on the log scale; received ${least}`);
  const shift = least === 0 ? 1 : 0;
  const [x, zero, full] = [Math.max(value, least), worst, best].map((number) => Math.log10(number + shift));
  return clipped((x! - zero!) / (full! - zero!));
}

/**
 * 100 inside the range, ends included, and in straight lines down to 0 at the values that count as zero (METHODS.md M5).
 * Null for null; throws where zero is not outside the range on both sides.
 */
export function targetRangeScore(value: number | null, {range, zero}: TargetRange): number | null {
  if (!(zero[0] < range[0] && range[0] <= range[1] && range[1] < zero[1])) {
    throw new Error(
      `target range: expected it inside its zeros; received [${range.join(", ")}] in [${zero.join(", ")}]`,
    );
  }
  if (value === null) return null;
  return clipped(Math.min((value - zero[0]) / (range[0] - zero[0]), (zero[1] - value) / (zero[1] - range[1])));
}

function clipped(share: number): number {
  return 100 * Math.min(1, Math.max(0, share));
}
