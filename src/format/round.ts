/**
 * A number rounded to decimals, half away from zero on its shortest decimal representation, as Intl.NumberFormat prints
 * it: 1.005 becomes 1.01 (METHODS.md M4). Never −0. Ranks compare these, so that readers see what is compared.
 */
export function round(value: number, decimals: number): number {
  const magnitude = Math.abs(value);
  if (magnitude >= 2 ** 52) return value;
  const rounded = shift(Math.round(shift(magnitude, decimals)), -decimals);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/** Moves the decimal point of the shortest representation: exact where value × 10ⁿ is not. */
function shift(value: number, places: number): number {
  const [digits, exponent = "0"] = String(value).split("e") as [string, string?];
  return Number(`${digits}e${Number(exponent) + places}`);
}
