import type {ScaleContinuousNumeric} from "d3-scale";

/**
 * About so many round numbers of a scale; of a logarithm those that begin with 1, or with 1, 2 and 5 where that would be
 * too few; whatever there is where a short one has none of these.
 */
export function scaleTicks(scale: ScaleContinuousNumeric<number, number>, count: number): number[] {
  const ticks = scale.ticks(count);
  if (!("base" in scale)) return ticks;
  const leading = (tick: number) => Number(tick.toExponential()[0]);
  const tens = ticks.filter((tick) => leading(tick) === 1);
  if (tens.length > 2) return tens;
  const round = ticks.filter((tick) => [1, 2, 5].includes(leading(tick)));
  return round.length > 0 ? round : ticks;
}
