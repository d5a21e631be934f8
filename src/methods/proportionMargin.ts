/** A count with its margin of error. */
export interface Count {
  value: number;
  margin: number;
}

/** The margin of error of a ratio. */
export interface RatioMargin {
  /** Numerator over denominator. */
  ratio: number;
  /** As a part of the denominator, in the unit of the ratio. */
  margin: number;
  /** By which of the two formulas. */
  formula: "proportion" | "ratio";
}

/**
 * The margin of error of a proportion, whose numerator is part of its denominator (METHODS.md M11, the US Census Bureau's
 * approximation): √(margin² − p²·margin_d²)/d; where the root has no real value, the formula of a ratio, with +. Null for a
 * denominator that is not above 0.
 */
export function proportionMargin(numerator: Count, denominator: Count): RatioMargin | null {
  if (!(denominator.value > 0)) return null;
  const ratio = numerator.value / denominator.value;
  const radicand = numerator.margin ** 2 - (ratio * denominator.margin) ** 2;
  if (radicand < 0) return ratioMargin(numerator, denominator);
  return {ratio, margin: Math.sqrt(radicand) / denominator.value, formula: "proportion"};
}

/** The margin of error of a ratio whose numerator is no part of its denominator: √(margin² + r²·margin_d²)/d; null as above. */
export function ratioMargin(numerator: Count, denominator: Count): RatioMargin | null {
  if (!(denominator.value > 0)) return null;
  const ratio = numerator.value / denominator.value;
  return {
    ratio,
    margin: Math.hypot(numerator.margin, ratio * denominator.margin) / denominator.value,
    formula: "ratio",
  };
}
