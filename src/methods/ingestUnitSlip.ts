/** A hint that a value stands in another unit than the one before it. */
export interface UnitSlip {
  /** value / previous. */
  ratio: number;
  /** Its decimal logarithm. */
  log10: number;
  /** What the value seems to be multiplied with or divided by. */
  suspect: string;
}

/** Powers of ten: per cent and fractions or cents (100), and thousands. Nearness is counted in decimal logarithms. */
export const SLIP_POWERS = [10, 100, 1000, 100_000, 1_000_000] as const;
const POWER_NEARNESS = 0.05;

/** Miles and kilometres, pounds and kilograms, MJ and kWh, GJ and kWh: nearer, since real changes may be as large. */
export const SLIP_CONVERSIONS = [1.609, 2.2046, 3.6, 277.8] as const;
const CONVERSION_NEARNESS = 0.005;

/**
 * The unit that a value may have slipped to from the one before it (METHODS.md M13), both ways: a hint for a person to look,
 * never a correction. Null where no factor is near, and without two values of one sign.
 */
export function ingestUnitSlip(previous: number | null, value: number | null): UnitSlip | null {
  if (previous === null || value === null || previous === 0) return null;
  const ratio = value / previous;
  if (!(ratio > 0)) return null;
  const log10 = Math.log10(ratio);
  const isNear = (factor: number, nearness: number) => Math.abs(Math.abs(log10) - Math.log10(factor)) < nearness;
  const factor =
    SLIP_POWERS.find((power) => isNear(power, POWER_NEARNESS)) ??
    SLIP_CONVERSIONS.find((conversion) => isNear(conversion, CONVERSION_NEARNESS));
  return factor === undefined ? null : {ratio, log10, suspect: `${log10 > 0 ? "x" : "/"}${factor}`};
}
